package dev.tenure.command.registration;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import java.util.regex.Pattern;

/**
 * Makes a person's address from their name: {@code given.family}, with a number behind it where it is taken (REG-4). A
 * local part has 64 characters; of a longer one the longer half of the name is cut, and a number cuts further.
 */
public final class PersonalAddresses {
    private static final int LOCAL_PART_LIMIT = 64;
    private static final Pattern LETTER = Pattern.compile("[a-z]");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern UNFIT = Pattern.compile("[^a-z0-9-]");
    private static final Pattern SEVERAL_HYPHENS = Pattern.compile("-{2,}");
    private static final Pattern OUTER_HYPHEN = Pattern.compile("^-|-$");

    private PersonalAddresses() {}

    /** The two halves of an address before any number; equal for names that compete for the same addresses (REN-5). */
    public record Base(String given, String family) {
        /** The user name of the first who gets it. */
        public String localPart() {
            return given + "." + family;
        }
    }

    /** The base of a name; both halves of the name need a letter in any script that can be written in ASCII. */
    public static Read<Base, NameProblem> of(PersonName name) {
        String given = reduced(name.given());
        String family = reduced(name.family());
        if (!LETTER.matcher(given).find() || !LETTER.matcher(family).find()) {
            return Read.bad(NameProblem.NAME_WITHOUT_LETTERS);
        }
        return Read.good(cut(new Base(given, family), LOCAL_PART_LIMIT));
    }

    /**
     * The address with that number.
     *
     * @param number 0 for the bare one
     */
    public static MailAddress numbered(Base base, long number, String domain) {
        if (number < 0) {
            throw new IllegalArgumentException("the numbers of addresses start at 1: " + number);
        }
        String suffix = number == 0 ? "" : Long.toString(number);
        Base fitting = cut(base, LOCAL_PART_LIMIT - suffix.length());
        return MailAddress.of(fitting.localPart() + suffix + "@" + domain);
    }

    private static String reduced(String part) {
        String dashed = DASHES.matcher(part).replaceAll("-");
        return withoutLooseHyphens(UNFIT.matcher(AsciiLetters.of(dashed)).replaceAll(""));
    }

    private static Base cut(Base base, int limit) {
        int tooMany = base.localPart().length() - limit;
        if (tooMany <= 0) {
            return base;
        }
        int given = base.given().length();
        int family = base.family().length();
        int excess = Math.abs(given - family);
        int fromLonger = Math.min(tooMany, excess);
        int fromEach = tooMany - fromLonger;
        int fromGiven = (given >= family ? fromLonger : 0) + (fromEach + 1) / 2;
        int fromFamily = (given >= family ? 0 : fromLonger) + fromEach / 2;
        return new Base(
                withoutLooseHyphens(base.given().substring(0, given - fromGiven)),
                withoutLooseHyphens(base.family().substring(0, family - fromFamily)));
    }

    private static String withoutLooseHyphens(String part) {
        if (part.indexOf('-') < 0) {
            return part;
        }
        return OUTER_HYPHEN
                .matcher(SEVERAL_HYPHENS.matcher(part).replaceAll("-"))
                .replaceAll("");
    }
}
