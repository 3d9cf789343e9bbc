package dev.tenure.kernel.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the record (LEA-5).
 *
 * @param sealedDays for how many calendar days after a deletion what identifies the person stays in the record, sealed, for
 *     auditors who say why they look; with 0 it is unreadable at once
 * @param refusedDays for how many calendar days after a request for an account was rejected or withdrawn the name and number of
 *     whom it was for stay readable; with 0 they are unreadable at once
 */
public record RecordPolicy(int sealedDays, int refusedDays) {
    private static final int TEN_YEARS = 3650;

    /** The guide of 2018, which keeps nothing of the deleted; a month is for whoever asked to learn why not. */
    public static RecordPolicy of2018() {
        return new RecordPolicy(0, 30);
    }

    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        Numbers numbers = new Numbers("record.", wrong);
        numbers.between("sealed-days", sealedDays, 0, TEN_YEARS);
        numbers.between("refused-days", refusedDays, 0, TEN_YEARS);
        return wrong;
    }
}
