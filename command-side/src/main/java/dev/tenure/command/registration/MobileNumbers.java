package dev.tenure.command.registration;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.tenure.kernel.account.MobileNumber;
import java.util.Map;

/**
 * Reads a UK mobile number in any usual way of writing and refuses everything else, each by its own name (REG-2).
 * Mobiles of Guernsey, Jersey and the Isle of Man are taken: they are dialled as +44 and work in homes there and here.
 */
public final class MobileNumbers {
    private static final int UK = 44;
    private static final int MOBILE_LENGTH = 10;
    private static final String FICTION = "7700900";
    private static final Map<PhoneNumberType, MobileProblem> REFUSED = Map.of(
            PhoneNumberType.FIXED_LINE, MobileProblem.LANDLINE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE, MobileProblem.LANDLINE,
            PhoneNumberType.PERSONAL_NUMBER, MobileProblem.PERSONAL_NUMBER,
            PhoneNumberType.PAGER, MobileProblem.PAGER,
            PhoneNumberType.PREMIUM_RATE, MobileProblem.PREMIUM,
            PhoneNumberType.TOLL_FREE, MobileProblem.FREEPHONE,
            PhoneNumberType.SHARED_COST, MobileProblem.SERVICE_NUMBER,
            PhoneNumberType.UAN, MobileProblem.SERVICE_NUMBER,
            PhoneNumberType.VOIP, MobileProblem.SERVICE_NUMBER,
            PhoneNumberType.VOICEMAIL, MobileProblem.SERVICE_NUMBER);

    private final MobileSettings settings;
    private final PhoneNumberUtil numberingPlan = PhoneNumberUtil.getInstance();

    public MobileNumbers(MobileSettings settings) {
        this.settings = settings;
    }

    public Read<MobileNumber, MobileProblem> read(String written) {
        return WrittenNumber.of(written)
                .map(WrittenNumber::nationalDigits)
                .map(this::judged)
                .orElse(Read.bad(MobileProblem.NOT_A_NUMBER));
    }

    private Read<MobileNumber, MobileProblem> judged(Read<String, MobileProblem> read) {
        if (read instanceof Read.Good<String, MobileProblem> national) {
            return judged(national.got());
        }
        return Read.bad(read.problem().orElseThrow());
    }

    private Read<MobileNumber, MobileProblem> judged(String national) {
        String e164 = "+" + UK + national;
        if (settings.undiallableBlocks().stream().anyMatch(block -> block.contains(e164))) {
            return Read.good(new MobileNumber(e164));
        }
        if (national.length() == MOBILE_LENGTH && national.startsWith(FICTION)) {
            return settings.fictionAllowed()
                    ? Read.good(new MobileNumber(e164))
                    : Read.bad(MobileProblem.FICTION_NOT_ALLOWED);
        }
        return judgedByNumberingPlan(national);
    }

    private Read<MobileNumber, MobileProblem> judgedByNumberingPlan(String national) {
        if (national.isEmpty() || national.startsWith("0")) {
            return Read.bad(MobileProblem.NOT_A_NUMBER);
        }
        if (national.startsWith("7") && national.length() != MOBILE_LENGTH) {
            return Read.bad(wrongLength(national));
        }
        PhoneNumberType type = type(national);
        if (type == PhoneNumberType.MOBILE) {
            return Read.good(new MobileNumber("+" + UK + national));
        }
        return Read.bad(type == PhoneNumberType.UNKNOWN ? unknown(national) : refused(type));
    }

    private PhoneNumberType type(String national) {
        if (national.length() > 15) {
            return PhoneNumberType.UNKNOWN;
        }
        return numberingPlan.getNumberType(
                new PhoneNumber().setCountryCode(UK).setNationalNumber(Long.parseLong(national)));
    }

    private static MobileProblem refused(PhoneNumberType type) {
        return REFUSED.getOrDefault(type, MobileProblem.NOT_IN_USE);
    }

    /** The numbering plan names only the ranges in use; 070 and 076 are what they are also where nobody has them. */
    private static MobileProblem unknown(String national) {
        if (national.startsWith("70")) {
            return MobileProblem.PERSONAL_NUMBER;
        }
        if (national.startsWith("76")) {
            return MobileProblem.PAGER;
        }
        return national.length() == MOBILE_LENGTH ? MobileProblem.NOT_IN_USE : wrongLength(national);
    }

    private static MobileProblem wrongLength(String national) {
        return national.length() < MOBILE_LENGTH ? MobileProblem.TOO_SHORT : MobileProblem.TOO_LONG;
    }
}
