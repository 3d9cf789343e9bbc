package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumns;
import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileProblem;
import dev.tenure.command.registration.PersonalAddresses;
import dev.tenure.command.registration.Read;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.container.OdsCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a file of people, read field by field; everything that is wrong with it is gathered. */
final class FileRow<C extends FileColumn> {
    private final FileHeader<C> header;
    private final CsvColumns columns;
    private final CsvLine.Fields line;
    private final List<RowProblem> problems = new ArrayList<>();

    FileRow(FileHeader<C> header, CsvColumns columns, CsvLine.Fields line) {
        this.header = header;
        this.columns = columns;
        this.line = line;
        this.problems.addAll(columns.problems(line));
    }

    int line() {
        return line.number();
    }

    List<RowProblem> problems() {
        return problems;
    }

    /** Whether it has as many fields as there are columns. */
    boolean isWhole() {
        return line.values().size() == columns.columns().size();
    }

    Optional<OdsCode> odsCode(C column) {
        if (isNamed(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OdsCode.of(text(column)));
        } catch (IllegalArgumentException e) {
            add(column, PeopleFault.BAD_CODE, "An ODS code is 3 to 10 letters and digits.");
            return Optional.empty();
        }
    }

    Optional<PersonName> name(C given, C family) {
        if (isNamed(given) || isNamed(family)) {
            return Optional.empty();
        }
        PersonName name = new PersonName(text(given), text(family));
        PersonalAddresses.of(name)
                .problem()
                .ifPresent(problem -> add(givenIsGood(name) ? family : given, problem, problem.sentence()));
        return Optional.of(name);
    }

    /** Whether the given name by itself would do, so that the family name is at fault. */
    private static boolean givenIsGood(PersonName name) {
        return PersonalAddresses.of(new PersonName(name.given(), "x")) instanceof Read.Good;
    }

    Optional<MobileNumber> mobile(C column, MobileNumbers numbers) {
        if (isNamed(column)) {
            return Optional.empty();
        }
        Read<MobileNumber, MobileProblem> read = numbers.read(text(column));
        read.problem().ifPresent(problem -> add(column, problem, problem.sentence()));
        return read.value();
    }

    void add(C column, Enum<?> fault, String detail) {
        problems.add(columns.problem(line(), header.place(column), fault, detail));
    }

    /** Whether something is wrong with this field already. */
    boolean isNamed(C column) {
        return problems.stream().anyMatch(problem -> problem.column() == header.place(column));
    }

    /** The field; empty where the file does not have the column. */
    String text(C column) {
        int place = header.place(column);
        return place == 0 ? "" : line.values().get(place - 1);
    }
}
