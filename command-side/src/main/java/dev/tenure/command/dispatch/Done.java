package dev.tenure.command.dispatch;

/** The answer of commands that have nothing to tell but that they are done. */
public record Done() {}
