package dev.tenure.query.parked;

import dev.tenure.query.web.Cursor;
import java.util.regex.Pattern;

/** Where an event is parked: by which slice, at which position of the log. */
record ParkedPlace(String slice, long position) {
    static final String LIST = "parked events";

    /** Values of a cursor, the list's name included. */
    static final int SIZE = 3;

    private static final Pattern ID = Pattern.compile("[a-z-]{1,40}:[0-9]{1,18}");

    static ParkedPlace read(Cursor cursor) {
        return new ParkedPlace(cursor.get(1), Long.parseLong(cursor.get(2)));
    }

    /**
     * Reads an id such as {@code directory:812}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static ParkedPlace of(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("no id of a parked event");
        }
        int colon = id.indexOf(':');
        return new ParkedPlace(id.substring(0, colon), Long.parseLong(id.substring(colon + 1)));
    }

    String id() {
        return slice + ":" + position;
    }

    Cursor cursor() {
        return Cursor.of(LIST, slice, position);
    }
}
