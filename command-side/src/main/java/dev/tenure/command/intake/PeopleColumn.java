package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that a file of people has, in any order. */
enum PeopleColumn {
    ODS_CODE,
    GIVEN_NAME,
    FAMILY_NAME,
    MOBILE,
    ROLE;

    private static final int LONGEST_FIELD = 100;

    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    CsvColumn rule() {
        return new CsvColumn(heading(), LONGEST_FIELD, true);
    }

    static Optional<PeopleColumn> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equalsIgnoreCase(heading))
                .findFirst();
    }
}
