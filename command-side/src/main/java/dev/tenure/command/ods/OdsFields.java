package dev.tenure.command.ods;

import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.container.OdsCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one row, and what is wrong with them so far. */
final class OdsFields {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final CsvLine.Fields line;
    private final List<RowProblem> problems = new ArrayList<>();

    OdsFields(CsvLine.Fields line) {
        this.line = line;
        this.problems.addAll(OdsColumn.ALL.problems(line));
    }

    /** The row as a home, or what is wrong with it. */
    OdsRow row() {
        if (line.values().size() != OdsColumn.COUNT) {
            return OdsRow.bad(line.number(), problems);
        }
        Optional<OdsCode> code = code();
        Optional<LocalDate> opened = date(OdsColumn.OPEN_DATE);
        Optional<LocalDate> closed = date(OdsColumn.CLOSE_DATE);
        if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
            add(OdsColumn.CLOSE_DATE, OdsFault.BAD_DATE, "The home closed before it opened.");
        }
        if (!problems.isEmpty() || code.isEmpty() || opened.isEmpty()) {
            return OdsRow.bad(line.number(), problems);
        }
        return OdsRow.good(line.number(), site(code.get(), opened.get(), closed));
    }

    private OdsSite site(OdsCode code, LocalDate opened, Optional<LocalDate> closed) {
        return new OdsSite(
                code, text(OdsColumn.NAME), address(), text(OdsColumn.TOWN), text(OdsColumn.POSTCODE), opened, closed);
    }

    private String address() {
        return Stream.of(
                        OdsColumn.ADDRESS_1, OdsColumn.ADDRESS_2, OdsColumn.ADDRESS_3, OdsColumn.TOWN, OdsColumn.COUNTY)
                .map(this::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Optional<OdsCode> code() {
        try {
            return Optional.of(OdsCode.of(text(OdsColumn.CODE)));
        } catch (IllegalArgumentException e) {
            addUnlessNamed(OdsColumn.CODE, OdsFault.BAD_CODE, "An ODS code is 3 to 10 letters and digits.");
            return Optional.empty();
        }
    }

    private Optional<LocalDate> date(OdsColumn column) {
        if (text(column).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text(column), DATE));
        } catch (DateTimeParseException e) {
            addUnlessNamed(column, OdsFault.BAD_DATE, "A date is written as year, month and day, such as 20180401.");
            return Optional.empty();
        }
    }

    private String text(OdsColumn column) {
        return column.of(line.values());
    }

    private void addUnlessNamed(OdsColumn column, OdsFault fault, String detail) {
        if (problems.stream().noneMatch(problem -> problem.column() == column.number())) {
            add(column, fault, detail);
        }
    }

    private void add(OdsColumn column, OdsFault fault, String detail) {
        problems.add(OdsColumn.ALL.problem(line.number(), column.number(), fault, detail));
    }
}
