package dev.tenure.query.directory;

import java.util.Arrays;

/** How far a word is from the one that was perhaps meant: letters left out, added, changed or swapped (DIR-2). */
final class Spelling {
    /** Shorter words are taken as they stand. */
    static final int SHORTEST = 4;

    private static final int LONG = 8;

    private Spelling() {}

    /** Codes and numbers are never guessed at: one digit off is somebody else's. */
    static boolean mayBeMisspelt(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    /** Whether {@code asked} may be a slip for {@code word}, or for its beginning. */
    static boolean isSlipFor(String asked, String word) {
        int allowed = asked.length() < LONG ? 1 : 2;
        if (distance(asked, word) <= allowed) {
            return true;
        }
        return word.length() > asked.length()
                && distance(asked, word.substring(0, asked.length())) <= allowed
                && asked.charAt(0) == word.charAt(0);
    }

    /** Edits from one to the other; two neighbouring letters swapped are one edit. */
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        Arrays.setAll(last, column -> column);
        for (int row = 1; row <= left.length(); row++) {
            int[] present = new int[right.length() + 1];
            present[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int changed = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int least = Math.min(Math.min(present[column - 1], last[column]) + 1, last[column - 1] + changed);
                boolean swapped = row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1);
                present[column] = swapped ? Math.min(least, beforeLast[column - 2] + 1) : least;
            }
            beforeLast = last;
            last = present;
        }
        return last[right.length()];
    }
}
