package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumn;
import java.util.Locale;

/**
 * The columns that a file of one provider's staff may have, in any order (REG-10). Those of our own result are passed over,
 * so that a result may be corrected and sent again.
 */
enum StaffColumn implements FileColumn {
    ROW_REF(false, false),
    GIVEN_NAME(true, false),
    FAMILY_NAME(true, false),
    MOBILE(true, false),
    ODS_CODE(false, false),
    /** Only for a local container: the address that the person has and keeps (ORG-9). */
    EXISTING_ADDRESS(false, false),
    OUTCOME(false, true),
    ACCOUNT_ID(false, true),
    ADDRESS(false, true),
    COLUMN(false, true),
    CODE(false, true),
    REASON(false, true);

    private static final int LONGEST_FIELD = 100;
    private static final int LONGEST_OF_RESULT = 10_000;

    private final boolean needed;
    private final boolean ofResult;

    StaffColumn(boolean needed, boolean ofResult) {
        this.needed = needed;
        this.ofResult = ofResult;
    }

    /** Whether it is a column that we add to a result. */
    boolean isOfResult() {
        return ofResult;
    }

    @Override
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CsvColumn rule() {
        return new CsvColumn(heading(), ofResult ? LONGEST_OF_RESULT : LONGEST_FIELD, needed);
    }

    @Override
    public boolean isNeeded() {
        return needed;
    }
}
