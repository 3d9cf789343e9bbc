package dev.tenure.command.registration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of numbers in E.164 form that no network delivers to, for demonstrations and load (REG-2). It may be longer than
 * real numbers are: a network stops reading at the tenth national digit.
 *
 * @param low the first number, such as {@code +447700900000000}
 * @param high the last number, as long as the first
 */
public record NumberBlock(String low, String high) {
    private static final Pattern TWO_NUMBERS = Pattern.compile("\\s*(\\S+?)\\s*-\\s*(\\S+?)\\s*");
    private static final Pattern UK_E164 = Pattern.compile("\\+44[0-9]{7,13}");

    public NumberBlock {
        String block = low + "-" + high;
        require(UK_E164.matcher(low).matches(), block, "'" + low + "' is not +44 and 7 to 13 digits");
        require(UK_E164.matcher(high).matches(), block, "'" + high + "' is not +44 and 7 to 13 digits");
        require(low.length() == high.length(), block, "its two numbers are not equally long");
        require(low.compareTo(high) <= 0, block, "its first number is greater than its last");
    }

    /**
     * Reads a block written as {@code +447700900000000-+447700900999999}.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    public static NumberBlock of(String text) {
        Matcher two = TWO_NUMBERS.matcher(text);
        require(two.matches(), text, "it is not two numbers with a hyphen between them");
        return new NumberBlock(two.group(1), two.group(2));
    }

    boolean contains(String e164) {
        return e164.length() == low.length() && low.compareTo(e164) <= 0 && e164.compareTo(high) <= 0;
    }

    private static void require(boolean holds, String block, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("number block '" + block + "': " + otherwise);
        }
    }

    @Override
    public String toString() {
        return low + "-" + high;
    }
}
