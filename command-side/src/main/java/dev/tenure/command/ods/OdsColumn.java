package dev.tenure.command.ods;

import dev.tenure.command.csv.CsvColumn;
import dev.tenure.command.csv.CsvColumns;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns in use of the 27 of the published file {@code ecarehomesite}, with the lengths of its schema; only codes may
 * be as long as Tenure takes them.
 */
enum OdsColumn {
    CODE(1, "Organisation Code", 10, true),
    NAME(2, "Name", 100, true),
    NATIONAL_GROUPING(3, "National Grouping", 3, false),
    HEALTH_GEOGRAPHY(4, "High Level Health Geography", 3, false),
    ADDRESS_1(5, "Address Line 1", 35, false),
    ADDRESS_2(6, "Address Line 2", 35, false),
    ADDRESS_3(7, "Address Line 3", 35, false),
    TOWN(8, "Address Line 4", 35, true),
    COUNTY(9, "Address Line 5", 35, false),
    POSTCODE(10, "Postcode", 8, true),
    OPEN_DATE(11, "Open Date", OdsColumn.ANY_LENGTH, true),
    CLOSE_DATE(12, "Close Date", OdsColumn.ANY_LENGTH, false),
    PARENT(15, "Parent Organisation Code", 10, false),
    JOIN_PARENT_DATE(16, "Join Parent Date", 8, false),
    LEFT_PARENT_DATE(17, "Left Parent Date", 8, false),
    TELEPHONE(18, "Contact Telephone Number", 12, false);

    static final int COUNT = 27;
    /** Of a date: one of another length is a bad date. */
    static final int ANY_LENGTH = Integer.MAX_VALUE;

    static final CsvColumns ALL = new CsvColumns(all());

    private final int number;
    private final String heading;
    private final int longest;
    private final boolean required;

    OdsColumn(int number, String heading, int longest, boolean required) {
        this.number = number;
        this.heading = heading;
        this.longest = longest;
        this.required = required;
    }

    /** The column's place, from 1. */
    int number() {
        return number;
    }

    String of(List<String> values) {
        return values.get(number - 1);
    }

    private static List<CsvColumn> all() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(OdsColumn::rule).toList();
    }

    /** What stands in a column that is not in use is not looked at. */
    private static CsvColumn rule(int number) {
        return Arrays.stream(values())
                .filter(column -> column.number == number)
                .map(column -> new CsvColumn(column.heading, column.longest, column.required))
                .findFirst()
                .orElse(new CsvColumn("", ANY_LENGTH, false));
    }
}
