package dev.tenure.command.registration;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Reduces text of any script to lower-case ASCII, as addresses need it (REG-4). */
final class AsciiLetters {
    /**
     * Russian names as they are written in English rather than in library catalogues (Щ as Shch, not S); Azerbaijani's ə,
     * which no general rule knows; then everything else. Invisible marks go first: a soft hyphen is not a hyphen.
     */
    private static final Transliterator TO_ASCII = Transliterator.createFromRules(
            "tenure-ascii",
            "::[[:Cf:]] Remove; ::NFKC; Ə > A; ə > a; ::Russian-Latin/BGN; ::Any-Latin; ::Latin-ASCII;",
            Transliterator.FORWARD);

    private AsciiLetters() {}

    /** Lower case and transliterated; signs that are neither letters nor digits may be left in it. */
    static String of(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        return (ascii ? text : TO_ASCII.transliterate(text)).toLowerCase(Locale.ROOT);
    }

    /** Letters and digits only. */
    static String lettersAndDigits(String text) {
        return of(text).replaceAll("[^a-z0-9]", "");
    }
}
