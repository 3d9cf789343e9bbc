package dev.tenure.query.directory;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One form for what is stored and what is searched for: lower-case ASCII, so that {@code Łukasz O'Brien} is found as
 * {@code lukasz obrien}, and the other way round (DIR-2).
 */
final class Folding {
    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern DROPPED = Pattern.compile("['\u2018\u2019\u02bc`\u00b4]");
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}@.-]+");
    private static final Pattern PARTING_IN_WORDS = Pattern.compile("[@.-]+");
    private static final Pattern EDGES = Pattern.compile("^[@.-]+|[@.-]+$");

    private Folding() {}

    /** The words of a text. What looks like an address stays one word. */
    static List<String> words(String text) {
        if (text.chars().allMatch(Folding::isPlain)) {
            return text.isEmpty() ? List.of() : List.of(text.toLowerCase(Locale.ROOT));
        }
        String ascii = ascii(DROPPED.matcher(text).replaceAll(""));
        return PARTING.splitAsStream(DROPPED.matcher(ascii).replaceAll(""))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .flatMap(word -> word.contains("@") ? Stream.of(word) : PARTING_IN_WORDS.splitAsStream(word))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What is ASCII already, as most is, only loses its capitals. */
    private static String ascii(String text) {
        return text.chars().allMatch(character -> character < 0x80)
                ? text.toLowerCase(Locale.ROOT)
                : TO_ASCII.transliterate(text);
    }

    /** A word of such characters only is one word and keeps them, but for capitals. */
    private static boolean isPlain(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
