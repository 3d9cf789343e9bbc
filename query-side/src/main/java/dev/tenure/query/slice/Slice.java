package dev.tenure.query.slice;

/**
 * One question with its own tables.
 *
 * @param name also its processing group, and its processor's name in the token table
 * @param projection the object whose event handlers write the tables
 */
public record Slice(String name, Object projection) {}
