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
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.OdsCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One row of a file of people: what could be read of it, and everything that is wrong with it. */
final class PeopleRow {
    private final PeopleHeader header;
    private final CsvColumns columns;
    private final CsvLine.Fields line;
    private final List<RowProblem> problems = new ArrayList<>();

    PeopleRow(PeopleHeader header, CsvLine.Fields line) {
        this.header = header;
        this.columns = header.columns();
        this.line = line;
        this.problems.addAll(columns.problems(line));
    }

    int line() {
        return line.number();
    }

    List<RowProblem> problems() {
        return problems;
    }

    boolean isWhole() {
        return line.values().size() == columns.columns().size();
    }

    Optional<OdsCode> odsCode(Predicate<OdsCode> known) {
        if (isNamed(PeopleColumn.ODS_CODE)) {
            return Optional.empty();
        }
        try {
            OdsCode code = OdsCode.of(text(PeopleColumn.ODS_CODE));
            if (known.test(code)) {
                return Optional.of(code);
            }
            add(PeopleColumn.ODS_CODE, PeopleFault.UNKNOWN_ODS_CODE, "The ODS code " + code + " is not known.");
        } catch (IllegalArgumentException e) {
            add(PeopleColumn.ODS_CODE, PeopleFault.BAD_CODE, "An ODS code is 3 to 10 letters and digits.");
        }
        return Optional.empty();
    }

    Optional<PersonName> name() {
        if (isNamed(PeopleColumn.GIVEN_NAME) || isNamed(PeopleColumn.FAMILY_NAME)) {
            return Optional.empty();
        }
        PersonName name = new PersonName(text(PeopleColumn.GIVEN_NAME), text(PeopleColumn.FAMILY_NAME));
        PersonalAddresses.of(name).problem().ifPresent(problem -> add(halfAtFault(name), problem, problem.sentence()));
        return Optional.of(name);
    }

    /** The given name, unless the family name by itself is refused. */
    private static PeopleColumn halfAtFault(PersonName name) {
        boolean givenIsGood = PersonalAddresses.of(new PersonName(name.given(), "x")) instanceof Read.Good;
        return givenIsGood ? PeopleColumn.FAMILY_NAME : PeopleColumn.GIVEN_NAME;
    }

    Optional<MobileNumber> mobile(MobileNumbers numbers) {
        if (isNamed(PeopleColumn.MOBILE)) {
            return Optional.empty();
        }
        Read<MobileNumber, MobileProblem> read = numbers.read(text(PeopleColumn.MOBILE));
        read.problem().ifPresent(problem -> add(PeopleColumn.MOBILE, problem, problem.sentence()));
        return read.value();
    }

    Optional<ApplicantRole> role() {
        if (isNamed(PeopleColumn.ROLE)) {
            return Optional.empty();
        }
        Optional<ApplicantRole> role = Arrays.stream(ApplicantRole.values())
                .filter(it -> it.name().equalsIgnoreCase(text(PeopleColumn.ROLE)))
                .findFirst();
        if (role.isEmpty()) {
            add(PeopleColumn.ROLE, PeopleFault.UNKNOWN_ROLE, "A role is owner or member.");
        }
        return role;
    }

    void add(PeopleColumn column, Enum<?> fault, String detail) {
        problems.add(columns.problem(line(), header.place(column), fault, detail));
    }

    private boolean isNamed(PeopleColumn column) {
        return problems.stream().anyMatch(problem -> problem.column() == header.place(column));
    }

    private String text(PeopleColumn column) {
        return line.values().get(header.place(column) - 1);
    }
}
