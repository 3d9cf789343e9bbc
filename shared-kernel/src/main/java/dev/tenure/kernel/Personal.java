package dev.tenure.kernel;

/**
 * Marks the one component of an event that says something about a person. An event has at most one, called {@code
 * personal}, about one person, so that it can be stored apart, sealed and erased by itself.
 */
public interface Personal {}
