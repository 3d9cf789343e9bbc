package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumn;
import java.util.Locale;

/** The columns that a file of people has, in any order. */
enum PeopleColumn implements FileColumn {
    ODS_CODE,
    GIVEN_NAME,
    FAMILY_NAME,
    MOBILE,
    ROLE;

    private static final int LONGEST_FIELD = 100;

    @Override
    public String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public CsvColumn rule() {
        return new CsvColumn(heading(), LONGEST_FIELD, true);
    }
}
