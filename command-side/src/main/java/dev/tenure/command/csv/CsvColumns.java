package dev.tenure.command.csv;

import java.util.ArrayList;
import java.util.List;

/** The columns that every line of a file has, in their order. */
public record CsvColumns(List<CsvColumn> columns) {
    public CsvColumns {
        columns = List.copyOf(columns);
    }

    /** A problem in a column, counted from 1; one beyond the last has no name. */
    public RowProblem problem(int line, int column, Enum<?> code, String detail) {
        String name = column >= 1 && column <= columns.size()
                ? columns.get(column - 1).name()
                : "";
        return RowProblem.of(line, column, name, code, detail);
    }

    public RowProblem problem(CsvLine.Broken broken) {
        return problem(
                broken.number(), broken.column(), broken.fault(), broken.fault().sentence());
    }

    /** Every column that is missing, too many, empty or too long. */
    public List<RowProblem> problems(CsvLine.Fields line) {
        int found = line.values().size();
        if (found != columns.size()) {
            return List.of(problem(
                    line.number(),
                    Math.min(found, columns.size()) + 1,
                    CsvFault.WRONG_COLUMN_COUNT,
                    "The line has " + found + " columns instead of " + columns.size() + "."));
        }
        List<RowProblem> problems = new ArrayList<>();
        for (int column = 1; column <= found; column++) {
            check(line.number(), column, line.values().get(column - 1), problems);
        }
        return problems;
    }

    private void check(int line, int column, String value, List<RowProblem> problems) {
        CsvColumn rule = columns.get(column - 1);
        int length = value.length();
        if (value.isEmpty() && rule.required()) {
            problems.add(problem(line, column, CsvFault.EMPTY_FIELD, CsvFault.EMPTY_FIELD.sentence()));
        } else if (length > rule.longest()) {
            String detail = "The field has " + length + " characters; " + rule.longest() + " are the most.";
            problems.add(problem(line, column, CsvFault.FIELD_TOO_LONG, detail));
        }
    }
}
