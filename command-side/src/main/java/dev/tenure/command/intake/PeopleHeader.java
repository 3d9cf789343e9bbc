package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumns;
import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.RowProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The first line of a file of people: which column is which, and what is wrong with the header. */
final class PeopleHeader {
    private final CsvLine.Fields line;
    private final List<PeopleColumn> columns = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    PeopleHeader(CsvLine.Fields line) {
        this.line = line;
        for (int place = 1; place <= line.values().size(); place++) {
            take(place, line.values().get(place - 1));
        }
        Arrays.stream(PeopleColumn.values())
                .filter(column -> !columns.contains(column))
                .forEach(column -> add(0, column.heading(), PeopleFault.COLUMN_MISSING, "This column is missing."));
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** The columns in the order of this file; of use only without problems. */
    CsvColumns columns() {
        return new CsvColumns(columns.stream().map(PeopleColumn::rule).toList());
    }

    /** The column's place, from 1. */
    int place(PeopleColumn column) {
        return columns.indexOf(column) + 1;
    }

    private void take(int place, String heading) {
        Optional<PeopleColumn> column = PeopleColumn.of(heading);
        if (column.isEmpty()) {
            add(place, heading, PeopleFault.COLUMN_UNKNOWN, "No column of this name is known.");
        } else if (columns.contains(column.get())) {
            add(place, heading, PeopleFault.COLUMN_TWICE, "This column comes twice.");
        } else {
            columns.add(column.get());
        }
    }

    private void add(int place, String heading, PeopleFault fault, String detail) {
        problems.add(RowProblem.of(line.number(), place, heading, fault, detail));
    }
}
