package dev.tenure.command.password;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/** The one form in which a secret is judged, hashed and compared, whatever keyboard it was typed on. */
final class SecretText {
    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final int REPLACEMENT = 0xFFFD;

    private SecretText() {}

    /** A password: accents in one form; half a surrogate pair, which no hash can take, as the replacement character. */
    static String ofPassword(String typed) {
        return COMPOSED.normalize(wellFormed(typed));
    }

    /** An answer: without regard to case and spacing (RST-1). */
    static String ofAnswer(String typed) {
        StringBuilder answer = new StringBuilder();
        FOLDED.normalize(wellFormed(typed))
                .codePoints()
                .filter(character -> !UCharacter.isUWhiteSpace(character))
                .forEach(answer::appendCodePoint);
        return FOLDED.normalize(answer);
    }

    private static String wellFormed(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints()
                .map(character -> isHalfAPair(character) ? REPLACEMENT : character)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static boolean isHalfAPair(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
