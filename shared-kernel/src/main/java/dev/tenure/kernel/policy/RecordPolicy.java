package dev.tenure.kernel.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the record (LEA-5).
 *
 * @param sealedDays for how many calendar days after a deletion what identifies the person stays in the record, sealed, for
 *     auditors who say why they look; with 0 it is unreadable at once
 */
public record RecordPolicy(int sealedDays) {
    private static final int TEN_YEARS = 3650;

    /** The guide of 2018, which keeps nothing. */
    public static RecordPolicy of2018() {
        return new RecordPolicy(0);
    }

    List<String> problems() {
        List<String> wrong = new ArrayList<>();
        new Numbers("record.", wrong).between("sealed-days", sealedDays, 0, TEN_YEARS);
        return wrong;
    }
}
