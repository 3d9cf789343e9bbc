package dev.tenure.query.redirects;

import java.util.UUID;

/**
 * Whose addresses they are.
 *
 * @param kind {@code person} or {@code mailbox}
 * @param leadsTo the address that all of them lead to
 * @param sequence the holder's last event that shows in the rows
 */
record Holder(UUID id, String kind, String leadsTo, long sequence) {}
