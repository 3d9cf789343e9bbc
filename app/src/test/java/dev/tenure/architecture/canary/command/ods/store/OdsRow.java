package dev.tenure.architecture.canary.command.ods.store;

/** Something that only wiring may know. */
public record OdsRow() {}
