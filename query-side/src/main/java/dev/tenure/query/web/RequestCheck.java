package dev.tenure.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what was asked for and gathers everything that is wrong with it, so that all of it is told at once. */
public final class RequestCheck {
    /** Items of a page where nothing else is asked for. */
    public static final int DEFAULT_LIMIT = 20;

    /** Most items of a page. */
    public static final int MAX_LIMIT = 100;

    private final List<FieldProblem> errors = new ArrayList<>();

    public void refuse(String parameter, String code, String detail) {
        errors.add(new FieldProblem("/" + parameter, code, detail));
    }

    /** The value read, or null with a problem noted where the reader throws {@link IllegalArgumentException}. */
    public <T> @Nullable T read(
            @Nullable String text, String parameter, String code, String detail, Function<String, T> reader) {
        if (text == null) {
            refuse(parameter, code, detail);
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (RuntimeException unreadable) {
            refuse(parameter, code, detail);
            return null;
        }
    }

    /** The same for a parameter that may be left out. */
    public <T> @Nullable T readIfGiven(
            @Nullable String text, String parameter, String code, String detail, Function<String, T> reader) {
        return text == null ? null : read(text, parameter, code, detail, reader);
    }

    public int limit(@Nullable String text) {
        Integer limit = readIfGiven(
                text, "limit", "LIMIT_INVALID", "limit is a whole number from 1 to " + MAX_LIMIT + ".", given -> {
                    int number = Integer.parseInt(given);
                    if (number < 1 || number > MAX_LIMIT) {
                        throw new IllegalArgumentException("out of range");
                    }
                    return number;
                });
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** The place after which to go on, or null for the beginning. */
    public <T> @Nullable T cursor(@Nullable String text, String list, int size, Function<Cursor, T> reader) {
        return readIfGiven(
                text,
                "cursor",
                "CURSOR_INVALID",
                "cursor is what an earlier answer to the same question gave as next.",
                given -> reader.apply(Cursor.read(given, list, size)));
    }

    /** All that is wrong, at once. */
    public void throwIfRefused() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }

    /** All that is wrong so far. */
    public QueryProblem problem() {
        return QueryProblem.invalid(errors);
    }

    /** The id of a path; what cannot be an id is refused at once. */
    public static UUID id(String text) {
        RequestCheck check = new RequestCheck();
        UUID id = check.read(text, "id", "ID_INVALID", "An id is a UUID.", RequestCheck::uuid);
        check.throwIfRefused();
        return Objects.requireNonNull(id);
    }

    /** A UUID in its usual written form only: {@link UUID#fromString} alone takes shorter groups too. */
    public static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }
}
