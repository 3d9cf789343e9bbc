package dev.tenure.command.registration;

import dev.tenure.command.registration.Read.Bad;
import java.text.Normalizer;
import java.util.Optional;

/**
 * A telephone number as people write it, reduced to its digits.
 *
 * @param plus whether a plus sign stood in front
 */
record WrittenNumber(boolean plus, String digits) {
    /** Signs that people put between digits and that mean nothing. */
    private static final String STRAY = "()[]{}.·•/\\'’‘`´\"“”_~";

    private static final String UK_CODE = "44";

    /** Reads any writing that has nothing in it but digits, a leading plus sign and meaningless signs between. */
    static Optional<WrittenNumber> of(String text) {
        StringBuilder digits = new StringBuilder();
        boolean plus = false;
        for (int sign : withoutCompatibilityForms(text).codePoints().toArray()) {
            if (Character.isDigit(sign)) {
                digits.append(Character.digit(sign, 10));
            } else if (sign == '+' && digits.length() == 0) {
                plus = true;
            } else if (!meansNothing(sign)) {
                return Optional.empty();
            }
        }
        return digits.length() == 0 ? Optional.empty() : Optional.of(new WrittenNumber(plus, digits.toString()));
    }

    /**
     * The digits behind +44 and without the zero of writing at home. A number without any prefix is taken as one at
     * home that lost its zero, as spreadsheets do; {@code +0…} as one at home with a stray plus sign.
     */
    Read<String, MobileProblem> nationalDigits() {
        boolean international = digits.startsWith("00") || (plus && !digits.startsWith("0"));
        String number = digits.startsWith("00") ? digits.replaceFirst("^0+", "") : digits;
        if (number.startsWith(UK_CODE)) {
            return Read.good(withoutZero(number.substring(UK_CODE.length())));
        }
        if (international) {
            return new Bad<>(number.length() < 7 ? MobileProblem.TOO_SHORT : MobileProblem.NOT_UK);
        }
        return Read.good(withoutZero(number));
    }

    private static String withoutZero(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }

    private static String withoutCompatibilityForms(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean meansNothing(int sign) {
        int type = Character.getType(sign);
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || type == Character.FORMAT
                || type == Character.DASH_PUNCTUATION
                || sign == '\u2212'
                || STRAY.indexOf(sign) >= 0;
    }
}
