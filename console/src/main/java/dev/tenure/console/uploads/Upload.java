package dev.tenure.console.uploads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of people, as the API tells it (REG-10). */
record Upload(
        String uploadId,
        String containerId,
        @Nullable String fileName,
        String state,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Rows rows,
        boolean rowsDeleted,
        @Nullable List<Problem> problems) {
    /** How many rows are how. */
    record Rows(long total, long good, long refused, long registered, long alreadyThere, long open) {
        public long done() {
            return registered + alreadyThere;
        }
    }

    /** What is wrong with a row. */
    record Problem(
            long line,
            @Nullable Long column,
            @Nullable String columnName,
            @Nullable String code,
            @Nullable String detail) {}

    public String name() {
        return fileName == null || fileName.isBlank() ? "file without a name" : fileName;
    }

    public String by() {
        return receivedBy == null ? "unknown" : receivedBy.replaceFirst("^operator:", "");
    }

    public String stateWords() {
        return switch (state) {
            case "checking" -> "Being checked";
            case "checked" -> "Checked, waits for you";
            case "running" -> "Registering";
            case "finished" -> "Finished";
            case "withdrawn" -> "Withdrawn";
            default -> state;
        };
    }

    public String tag() {
        return switch (state) {
            case "checked" -> "nhsuk-tag--blue";
            case "finished" -> "nhsuk-tag--green";
            case "withdrawn" -> "nhsuk-tag--grey";
            default -> "nhsuk-tag--yellow";
        };
    }

    /** Whether something is going on that a later look would show. */
    public boolean moving() {
        return state.equals("checking") || state.equals("running");
    }

    public boolean startable() {
        return state.equals("checked") && rows != null && rows.good() > 0;
    }

    public boolean withdrawable() {
        return state.equals("checked") || state.equals("checking");
    }
}
