package dev.tenure.command.registration;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.container.OdsCode;
import java.util.Locale;

/**
 * Makes a shared mailbox's address: {@code care.<town>.<name><odscode>}, and a number behind it for further ones
 * (SMB-1). The provider's name is cut to fit 64 characters, never the town or the code.
 */
public final class MailboxAddresses {
    private static final String SHORT_NAME = "care";
    private static final int LOCAL_PART_LIMIT = 64;
    /** Room that a town must leave: one letter of the provider's name and a number of four digits. */
    private static final int ROOM_FOR_NAME = 5;

    private MailboxAddresses() {}

    /** The parts of a mailbox's address, reduced to letters and digits; the name is not yet cut. */
    public record Base(String town, String name, String code) {
        private int roomForName() {
            return LOCAL_PART_LIMIT - (SHORT_NAME.length() + 1 + town.length() + 1 + code.length());
        }
    }

    public static Read<Base, MailboxAddressProblem> of(String town, String providerName, OdsCode code) {
        Base base = new Base(
                AsciiLetters.lettersAndDigits(town),
                AsciiLetters.lettersAndDigits(providerName),
                code.value().toLowerCase(Locale.ROOT));
        if (base.town().chars().noneMatch(c -> c >= 'a')) {
            return Read.bad(MailboxAddressProblem.TOWN_WITHOUT_LETTERS);
        }
        if (base.name().isEmpty()) {
            return Read.bad(MailboxAddressProblem.PROVIDER_WITHOUT_LETTERS);
        }
        return base.roomForName() < ROOM_FOR_NAME ? Read.bad(MailboxAddressProblem.TOWN_TOO_LONG) : Read.good(base);
    }

    /**
     * The address with that number.
     *
     * @param number 0 for the bare one, at most 9999
     */
    public static MailAddress numbered(Base base, int number, String domain) {
        if (number < 0 || number > 9999) {
            throw new IllegalArgumentException("the numbers of mailboxes go from 1 to 9999: " + number);
        }
        String suffix = number == 0 ? "" : Integer.toString(number);
        int room = base.roomForName() - suffix.length();
        String name = base.name().substring(0, Math.min(room, base.name().length()));
        return MailAddress.of(String.join(".", SHORT_NAME, base.town(), name + base.code() + suffix) + "@" + domain);
    }
}
