package dev.tenure.console.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One find of a search. */
record Found(
        String kind,
        String id,
        String display,
        @Nullable String address,
        @Nullable String mobile,
        @Nullable String containerId,
        @Nullable String containerName,
        @Nullable String odsCode,
        @Nullable String town,
        @Nullable List<String> marks) {
    /** The page that shows the whole of it. */
    public String getPage() {
        return switch (kind) {
            case "person" -> "/people/" + id;
            case "mailbox" -> "/mailboxes/" + id;
            case "list" -> "/providers/" + containerId;
            default -> "/providers/" + id;
        };
    }

    /** What it is, in a word. */
    public String getWord() {
        return switch (kind) {
            case "person" -> "Person";
            case "mailbox" -> "Shared mailbox";
            case "list" -> "Distribution list";
            default -> "Care provider";
        };
    }
}
