package dev.tenure.architecture.canary.kernel;

/** Wrong: a name that says nothing. */
public record WordImpl() {}
