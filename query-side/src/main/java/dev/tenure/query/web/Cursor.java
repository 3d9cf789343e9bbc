package dev.tenure.query.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A place in a list: the sort values of the last item seen. The first value names the list, so that a cursor of another
 * question is refused. Callers see it as an opaque text.
 */
public record Cursor(List<String> values) {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(Arrays.stream(values).map(Object::toString).toList());
    }

    /**
     * Reads a cursor given out for the named list.
     *
     * @throws IllegalArgumentException if it is none of that list's with that many values
     */
    static Cursor read(String text, String list, int size) {
        List<String> values = Arrays.stream(text.split("\\.", -1))
                .map(part -> new String(DECODER.decode(part), StandardCharsets.UTF_8))
                .toList();
        boolean whole = values.size() == size && values.stream().noneMatch(value -> value.indexOf('\0') >= 0);
        if (!whole || !values.get(0).equals(list)) {
            throw new IllegalArgumentException("a cursor of another list");
        }
        return new Cursor(values);
    }

    public String get(int index) {
        return values.get(index);
    }

    public String text() {
        return values.stream()
                .map(value -> ENCODER.encodeToString(value.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }
}
