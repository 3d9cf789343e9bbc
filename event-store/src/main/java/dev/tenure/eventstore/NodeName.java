package dev.tenure.eventstore;

/**
 * Names a process among those that share a database. A process that starts under the name of one that was killed takes its
 * claims on tokens back at once, instead of waiting until they run out; so a name is used by one process at a time.
 */
public record NodeName(String value) {}
