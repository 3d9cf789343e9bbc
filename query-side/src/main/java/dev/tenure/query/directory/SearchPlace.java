package dev.tenure.query.directory;

import dev.tenure.query.web.Cursor;
import java.util.UUID;

/** Where in the ranking a find stands; unique, so that the next page goes on exactly there. */
record SearchPlace(int tier, int score, String display, String kind, UUID id) {
    /** Values of a cursor, the list's name included. */
    static final int SIZE = 6;

    SearchPlace {
        if (tier < 0 || score < 0) {
            throw new IllegalArgumentException("no place in a ranking");
        }
    }

    static SearchPlace read(Cursor cursor) {
        return new SearchPlace(
                Integer.parseInt(cursor.get(1)),
                Integer.parseInt(cursor.get(2)),
                cursor.get(3),
                cursor.get(4),
                UUID.fromString(cursor.get(5)));
    }

    Cursor cursor(String list) {
        return Cursor.of(list, tier, score, display, kind, id);
    }
}
