package dev.tenure.architecture.canary.kernel;

/** Something to be known, and rightly so. */
public record PlainWord() {}
