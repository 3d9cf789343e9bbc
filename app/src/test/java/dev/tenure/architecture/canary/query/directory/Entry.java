package dev.tenure.architecture.canary.query.directory;

/** Something that only the query side may know. */
public record Entry() {}
