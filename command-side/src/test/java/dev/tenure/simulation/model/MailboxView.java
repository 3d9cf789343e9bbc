package dev.tenure.simulation.model;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A shared mailbox as it can be seen.
 *
 * @param people by the numbers of those who may use it
 */
public record MailboxView(
        String state, String name, String address, SortedSet<String> addresses, SortedMap<Integer, Role> people) {}
