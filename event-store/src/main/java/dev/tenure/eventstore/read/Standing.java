package dev.tenure.eventstore.read;

/**
 * Where an aggregate stands.
 *
 * @param epoch the log's, in the same moment
 * @param version the sequence of its last event, -1 without one
 */
public record Standing(long epoch, long version) {}
