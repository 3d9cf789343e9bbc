package dev.tenure.architecture.canary.app;

/** Something that nobody may know. */
public record Assembly() {}
