package dev.tenure.command.csv;

/** Walks along a line and minds its quotation marks, to tell the column in which something is wrong. */
final class Quotes {
    private enum Place {
        BEFORE,
        BARE,
        QUOTED,
        CLOSED,
        AFTER
    }

    private Place place = Place.BEFORE;
    private int column = 1;
    private boolean broken;

    private Quotes() {}

    /** The column in which the text ends. */
    static int columnAtEndOf(String text) {
        return walkedAlong(text).column;
    }

    /** The column whose quotation marks are wrong, or 0 if none. */
    static int brokenColumn(String line) {
        Quotes walk = walkedAlong(line);
        return walk.broken || walk.place == Place.QUOTED ? walk.column : 0;
    }

    private static Quotes walkedAlong(String text) {
        Quotes walk = new Quotes();
        for (int at = 0; at < text.length() && !walk.broken; at++) {
            walk.pass(text.charAt(at));
        }
        return walk;
    }

    private void pass(char sign) {
        if (sign == '"') {
            passQuote();
        } else if (sign == ',' && place != Place.QUOTED) {
            column++;
            place = Place.BEFORE;
        } else if (place != Place.QUOTED) {
            passOutside(Character.isWhitespace(sign));
        }
    }

    private void passOutside(boolean space) {
        if (space) {
            place = place == Place.CLOSED ? Place.AFTER : place;
        } else {
            broken = place == Place.CLOSED || place == Place.AFTER;
            place = Place.BARE;
        }
    }

    /** A doubled quotation mark closes and opens the field again, which comes to the same. */
    private void passQuote() {
        broken = place == Place.BARE || place == Place.AFTER;
        place = place == Place.QUOTED ? Place.CLOSED : Place.QUOTED;
    }
}
