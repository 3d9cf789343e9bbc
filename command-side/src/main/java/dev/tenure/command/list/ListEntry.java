package dev.tenure.command.list;

import dev.tenure.kernel.list.EntryKind;
import java.util.UUID;

/** Something that stands on a list: an account or a shared mailbox, by its id, so that its present address holds. */
public record ListEntry(EntryKind kind, UUID id) {}
