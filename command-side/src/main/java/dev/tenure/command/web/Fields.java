package dev.tenure.command.web;

import dev.tenure.command.registration.Read;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a request one after the other and remembers everything that is wrong with them. */
public final class Fields {
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Notes a problem. */
    public void problem(String pointer, String code, String detail) {
        problems.add(new FieldProblem(pointer, code, detail));
    }

    /** A text that must be there, without surrounding space and no longer than that. */
    public Optional<String> text(String pointer, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            problem(pointer, "REQUIRED", "Fill this in.");
            return Optional.empty();
        }
        if (text.strip().length() > longest) {
            problem(pointer, "TOO_LONG", "Use " + longest + " characters or fewer.");
            return Optional.empty();
        }
        if (text.codePoints().anyMatch(Fields::cannotBeKept)) {
            problem(pointer, "NOT_TEXT", "Leave out control characters and broken characters.");
            return Optional.empty();
        }
        return Optional.of(text.strip());
    }

    /** A text of several lines that may be empty, without surrounding space and no longer than that. */
    public String lines(String pointer, @Nullable String text, int longest) {
        String lines = text == null ? "" : text.strip().replace("\r\n", "\n");
        if (lines.length() > longest) {
            problem(pointer, "TOO_LONG", "Use " + longest + " characters or fewer.");
        }
        if (lines.codePoints().anyMatch(character -> character != '\n' && cannotBeKept(character))) {
            problem(pointer, "NOT_TEXT", "Leave out control characters and broken characters.");
        }
        return lines;
    }

    /** A point in time that may be left out, such as {@code 2026-12-31T17:00:00Z}. */
    public @Nullable Instant instant(String pointer, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Instant.parse(text.strip());
        } catch (DateTimeParseException notATime) {
            problem(pointer, "NOT_A_TIME", "Write an instant such as 2026-12-31T17:00:00Z.");
            return null;
        }
    }

    /** A value that its own type reads and refuses by {@link IllegalArgumentException}. */
    public <T> Optional<T> value(String pointer, Optional<String> text, Function<String, T> read, String code) {
        try {
            return text.map(read);
        } catch (IllegalArgumentException refused) {
            problem(pointer, code, sentence(refused));
            return Optional.empty();
        }
    }

    /** A value that was read with a problem of its own. */
    public <T, P extends Enum<P>> Optional<T> read(String pointer, Read<T, P> read, Function<P, String> sentence) {
        read.problem().ifPresent(problem -> problem(pointer, problem.name(), sentence.apply(problem)));
        return read.value();
    }

    /** Refuses the request if anything was wrong, naming all of it. */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new Rejection(RejectionCode.REQUEST_NOT_VALID, problems);
        }
    }

    /** PostgreSQL takes no NUL, JSON no half of a surrogate pair; a name or title has no control characters at all. */
    private static boolean cannotBeKept(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static String sentence(IllegalArgumentException refused) {
        String message = String.valueOf(refused.getMessage());
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
