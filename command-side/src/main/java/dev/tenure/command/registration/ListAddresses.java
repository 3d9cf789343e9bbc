package dev.tenure.command.registration;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.container.OdsCode;
import java.util.Locale;

/**
 * Makes a distribution list's address: {@code care.<town>.<odscode>.<name>}, and a number behind it where it was ever used
 * (SUP-3). It has four parts, a shared mailbox's has three and a person's two, so that none looks like another.
 */
public final class ListAddresses {
    private static final String SHORT_NAME = "care";
    private static final int LOCAL_PART_LIMIT = 64;

    private ListAddresses() {}

    /** The parts of a list's address, reduced to letters and digits; the name is not yet cut. */
    public record Base(String town, String code, String name) {
        private int roomForName() {
            return LOCAL_PART_LIMIT
                    - String.join(".", SHORT_NAME, town, code, "").length();
        }
    }

    /** The parts, of which the name may turn out to have no letter and no digit. */
    public static Read<Base, NameProblem> of(String town, OdsCode code, String name) {
        Base base = new Base(AsciiLetters.lettersAndDigits(town), code.value().toLowerCase(Locale.ROOT), reduced(name));
        return base.name().isEmpty() ? Read.bad(NameProblem.NAME_WITHOUT_LETTERS) : Read.good(base);
    }

    /** What of a list's name shows in its address; names that are equal by this are the same name. */
    static String reduced(String name) {
        return AsciiLetters.lettersAndDigits(name);
    }

    /**
     * The address with that number; the name is cut to fit 64 characters, never the town or the code.
     *
     * @param number 0 for the bare one, at most 9999
     */
    public static MailAddress numbered(Base base, int number, String domain) {
        if (number < 0 || number > 9999) {
            throw new IllegalArgumentException("the numbers of lists go from 1 to 9999: " + number);
        }
        String suffix = number == 0 ? "" : Integer.toString(number);
        int room = Math.max(0, base.roomForName() - suffix.length());
        String name = base.name().substring(0, Math.min(room, base.name().length()));
        return MailAddress.of(String.join(".", SHORT_NAME, base.town(), base.code(), name + suffix) + "@" + domain);
    }
}
