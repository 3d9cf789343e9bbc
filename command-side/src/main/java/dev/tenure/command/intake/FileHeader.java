package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumns;
import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first line of a file of people: which column is which, and what is wrong with the header. */
final class FileHeader<C extends FileColumn> {
    private final CsvLine.Fields line;
    private final List<C> known;
    private final List<C> columns = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    FileHeader(CsvLine.Fields line, List<C> known) {
        this.line = line;
        this.known = known;
        for (int place = 1; place <= line.values().size(); place++) {
            take(place, line.values().get(place - 1));
        }
        known.stream()
                .filter(FileColumn::isNeeded)
                .filter(column -> !columns.contains(column))
                .forEach(column -> add(0, column.heading(), PeopleFault.COLUMN_MISSING, "This column is missing."));
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** The columns in the order of this file; of use only without problems. */
    CsvColumns columns() {
        return new CsvColumns(columns.stream().map(FileColumn::rule).toList());
    }

    /** The column's place, from 1; 0 if the file does not have it. */
    int place(C column) {
        return columns.indexOf(column) + 1;
    }

    /** The columns of this file, in their order. */
    List<C> inOrder() {
        return List.copyOf(columns);
    }

    private void take(int place, String heading) {
        Optional<C> column = known.stream()
                .filter(it -> it.heading().equalsIgnoreCase(heading))
                .findFirst();
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
