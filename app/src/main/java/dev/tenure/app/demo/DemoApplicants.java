package dev.tenure.app.demo;

import dev.tenure.app.demo.DemoHome.DemoPerson;
import dev.tenure.command.intake.PeopleFile;
import dev.tenure.command.intake.PeopleOfFile;
import dev.tenure.command.intake.Person;
import dev.tenure.command.ods.OdsSite;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.command.registration.NumberBlock;
import dev.tenure.kernel.container.OdsCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who applies: made-up people for every home, or those of a file, whose bad rows are named and left out. */
final class DemoApplicants {
    private static final long LARGEST_FILE = 100L * 1024 * 1024;

    private final Optional<Path> file;
    private final PrintStream out;

    DemoApplicants(Optional<Path> file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    List<DemoHome> of(List<OdsSite> sites) throws IOException {
        if (file.isPresent()) {
            return ofFile(file.get(), sites);
        }
        List<DemoHome> homes = new ArrayList<>();
        for (OdsSite site : sites) {
            String code = site.code().value();
            homes.add(new DemoHome(code, site.name(), site.town(), DemoPeople.of(code, homes.size())));
        }
        return homes;
    }

    private List<DemoHome> ofFile(Path path, List<OdsSite> sites) throws IOException {
        Map<OdsCode, OdsSite> known = new LinkedHashMap<>();
        sites.forEach(site -> known.put(site.code(), site));
        MobileNumbers numbers = new MobileNumbers(new MobileSettings(true, List.of(NumberBlock.of(DemoPeople.BLOCK))));
        PeopleOfFile read;
        try (InputStream in = Files.newInputStream(path)) {
            read = new PeopleFile(numbers, known::containsKey, LARGEST_FILE).read(in);
        }
        read.problems()
                .forEach(problem -> out.printf(
                        Locale.ROOT,
                        "  line %d, column %s: %s%n",
                        problem.line(),
                        problem.columnName(),
                        problem.detail()));
        List<DemoHome> homes = new ArrayList<>();
        read.homes().forEach((code, people) -> homes.add(home(known, code, people)));
        return homes;
    }

    private static DemoHome home(Map<OdsCode, OdsSite> known, OdsCode code, List<Person> people) {
        OdsSite site = known.get(code);
        if (site == null) {
            throw new IllegalStateException("people of a home that is not known");
        }
        return new DemoHome(
                code.value(),
                site.name(),
                site.town(),
                people.stream().map(DemoApplicants::person).toList());
    }

    private static DemoPerson person(Person person) {
        return new DemoPerson(
                person.name().given(),
                person.name().family(),
                person.mobile().value(),
                person.role().name().toLowerCase(Locale.ROOT));
    }
}
