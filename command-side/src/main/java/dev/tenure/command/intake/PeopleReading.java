package dev.tenure.command.intake;

import dev.tenure.command.csv.CsvColumns;
import dev.tenure.command.csv.CsvLine;
import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.container.OdsCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The reading of one file of people, row after row. */
final class PeopleReading {
    private final FileHeader<PeopleColumn> header;
    private final CsvColumns columns;
    private final MobileNumbers numbers;
    private final Predicate<OdsCode> known;
    private final Map<OdsCode, Boolean> asked = new HashMap<>();
    private final Map<OdsCode, Integer> firstLineOfHome = new LinkedHashMap<>();
    private final NumbersSeen seen = new NumbersSeen();
    private final Map<OdsCode, List<Person>> homes = new LinkedHashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();

    PeopleReading(FileHeader<PeopleColumn> header, MobileNumbers numbers, Predicate<OdsCode> known) {
        this.header = header;
        this.columns = header.columns();
        this.numbers = numbers;
        this.known = known;
    }

    void take(CsvLine line) {
        if (line instanceof CsvLine.Fields fields) {
            FileRow<PeopleColumn> row = new FileRow<>(header, columns, fields);
            if (row.isWhole()) {
                judge(row);
            }
            problems.addAll(row.problems());
        } else if (line instanceof CsvLine.Broken broken) {
            problems.add(columns.problem(broken));
        }
    }

    PeopleOfFile result() {
        firstLineOfHome.forEach(this::leaveOutWithoutOwner);
        problems.sort(Comparator.comparingInt(RowProblem::line).thenComparingInt(RowProblem::column));
        return new PeopleOfFile(homes, problems);
    }

    private void judge(FileRow<PeopleColumn> row) {
        Optional<OdsCode> code = PeopleRow.home(row, it -> asked.computeIfAbsent(it, known::test));
        Optional<PersonName> name = row.name(PeopleColumn.GIVEN_NAME, PeopleColumn.FAMILY_NAME);
        Optional<MobileNumber> mobile = row.mobile(PeopleColumn.MOBILE, numbers);
        Optional<ApplicantRole> role = PeopleRow.role(row);
        code.ifPresent(it -> firstLineOfHome.putIfAbsent(it, row.line()));
        mobile.ifPresent(it -> seen.refuseIfSeen(row, PeopleColumn.MOBILE, it));
        if (row.problems().isEmpty()) {
            homes.computeIfAbsent(code.orElseThrow(), it -> new ArrayList<>())
                    .add(new Person(row.line(), name.orElseThrow(), mobile.orElseThrow(), role.orElseThrow()));
        }
    }

    private void leaveOutWithoutOwner(OdsCode home, int line) {
        List<Person> people = homes.getOrDefault(home, List.of());
        if (people.stream().noneMatch(person -> person.role() == ApplicantRole.OWNER)) {
            homes.remove(home);
            String detail = "The home " + home + " is left out: no row without fault names an owner for it.";
            problems.add(
                    columns.problem(line, header.place(PeopleColumn.ROLE), PeopleFault.HOME_WITHOUT_OWNER, detail));
        }
    }
}
