package dev.tenure.query.redirects;

import java.util.UUID;

/**
 * Whose addresses they are.
 *
 * @param kind {@code person}, {@code mailbox} or {@code list}
 * @param leadsTo the address that all of them lead to
 * @param closed whether they lead nowhere any more, because what they are of was closed
 * @param sequence the holder's last event that shows in the rows
 */
record Holder(UUID id, String kind, String leadsTo, boolean closed, long sequence) {}
