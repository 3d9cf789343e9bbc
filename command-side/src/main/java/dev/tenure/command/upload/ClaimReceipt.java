package dev.tenure.command.upload;

import java.util.List;
import java.util.UUID;

/** What became of claiming numbers: all are held for their rows, but for those that somebody else has (REG-3). */
public record ClaimReceipt(List<Clash> clashes) {
    public ClaimReceipt {
        clashes = List.copyOf(clashes);
    }

    /** The number of this line is held by somebody: an account, or what is to become one. */
    public record Clash(int line, UUID holder) {}
}
