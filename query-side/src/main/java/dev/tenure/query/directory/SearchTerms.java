package dev.tenure.query.directory;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is searched for, folded.
 *
 * @param whole the text as typed, in lower case: an address or ODS code is compared with it exactly
 * @param words its words, each once
 */
record SearchTerms(String whole, List<String> words) {
    /** Fewer letters and digits find too much (DIR-2). */
    static final int SHORTEST = 3;

    static final int LONGEST = 200;

    /** No text in the database has a NUL, and none may be compared with one. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    /**
     * Reads what somebody typed.
     *
     * @throws IllegalArgumentException if it has too few letters and digits, or is too long
     */
    static SearchTerms of(String typed) {
        List<String> words = Folding.words(typed).stream().distinct().toList();
        int letters = words.stream()
                .mapToInt(word ->
                        (int) word.chars().filter(Character::isLetterOrDigit).count())
                .sum();
        if (letters < SHORTEST || typed.length() > LONGEST) {
            throw new IllegalArgumentException("too short or too long");
        }
        return new SearchTerms(CONTROLS.matcher(typed).replaceAll("").strip().toLowerCase(Locale.ROOT), words);
    }

    /** A pattern that finds the word at a word's beginning. */
    static String beginning(String word) {
        return "% " + escaped(word) + "%";
    }

    /** A pattern that finds the word anywhere; one too short for that, at a word's beginning. */
    static String anywhere(String word) {
        return word.length() < SHORTEST ? beginning(word) : "%" + escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
