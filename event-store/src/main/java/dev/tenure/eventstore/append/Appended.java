package dev.tenure.eventstore.append;

/**
 * A unit became durable.
 *
 * @param position the position of its last event, or of the log's last event where it has none
 */
public record Appended(long position) {}
