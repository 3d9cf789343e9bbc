package dev.tenure.architecture.canary.command.account;

import dev.tenure.architecture.canary.query.directory.Entry;

/** Wrong: the command side asks no projection. */
public record AccountAskingTheDirectory(Entry entry) {}
