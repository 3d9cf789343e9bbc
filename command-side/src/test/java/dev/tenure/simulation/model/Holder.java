package dev.tenure.simulation.model;

/**
 * What the holder of an account knows, so that somebody can act as they would.
 *
 * @param temporaries how many temporary passwords they were sent
 * @param password their own, the newest, or an empty text before the first
 */
public record Holder(int temporaries, String password, boolean terms, boolean questions) {}
