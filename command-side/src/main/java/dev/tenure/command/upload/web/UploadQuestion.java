package dev.tenure.command.upload.web;

import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.upload.RowOutcome;
import dev.tenure.command.upload.UploadState;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a list of uploads or rows is asked with. */
final class UploadQuestion {
    private static final int MOST = 200;
    private static final int USUAL = 50;

    private UploadQuestion() {}

    static @Nullable UploadState state(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(UploadState.values())
                .filter(state -> state != UploadState.RECEIVING && state.told().equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        "state", "STATE_UNKNOWN", "state is checking, checked, running, finished or withdrawn."));
    }

    static List<RowOutcome> outcomes(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<RowOutcome> outcomes = Arrays.stream(RowOutcome.values())
                .filter(outcome -> outcome.told().equals(text))
                .toList();
        if (outcomes.isEmpty()) {
            throw refused("outcome", "OUTCOME_UNKNOWN", "outcome is registered, already-there, refused or open.");
        }
        return outcomes;
    }

    static int limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return USUAL;
        }
        long limit = number(text);
        if (limit < 1 || limit > MOST) {
            throw refused("limit", "LIMIT_NOT_VALID", "limit is a number from 1 to " + MOST + ".");
        }
        return (int) limit;
    }

    static long cursor(@Nullable String text, long start) {
        if (text == null || text.isBlank()) {
            return start;
        }
        long cursor = number(text);
        if (cursor < 0 || cursor > Integer.MAX_VALUE) {
            throw refused("cursor", "CURSOR_NOT_VALID", "Use the cursor that the page before told as next.");
        }
        return cursor;
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,10}") ? Long.parseLong(text) : -1;
    }

    private static Rejection refused(String parameter, String code, String detail) {
        return new Rejection(RejectionCode.REQUEST_NOT_VALID, List.of(new FieldProblem("?" + parameter, code, detail)));
    }
}
