package dev.tenure.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader has to know before believing the figures. */
final class Remarks {
    private static final double QUIET = 0.5;
    private static final double STEADY = 1.5;

    private static final List<String> ON_COMMANDS = List.of(
            "Callers, Tenure and PostgreSQL share the same processors. Every figure has commits that are durable.",
            "A command writes more than L1's one row: `application.submit` two events, one claim and the stored"
                    + " answer; `account.register-applicant` two events, two claims, two sealed messages and the answer;"
                    + " `account.rename` one event, one claim and the answer, after reading 10 to 30 events.",
            "Renames go round all accounts, of which each gets twenty: the first reads the account's history, later ones find"
                    + " it in the cache as far as that holds. Names are distinct, so nobody waits for the number behind an"
                    + " address.",
            "The log is a few hundred thousand events at most, and all of it is in memory.");

    private static final List<String> ON_AXON = List.of(
            "Axon's engines are Spring Boot applications in the same process, each on a database of its own in the same"
                    + " server, with Hikari's ten connections and Jackson 3 (XStream cannot read records). Their aggregate has"
                    + " one rule and writes one event of about 350 bytes per command: no claim, no stored answer, nobody's"
                    + " right to send it is asked. An update reads 10 to 30 events, or finds the account in the cache.",
            "Spring's transactions are given to Axon by hand: its starter waits for Spring Boot 3's classes and, beside"
                    + " Spring Boot 4, would take none with the JDBC engine.");

    private Remarks() {}

    static List<String> of(Results results) {
        List<String> remarks = new ArrayList<>();
        Surroundings machine = results.surroundings();
        if (machine.loadBefore() > QUIET * machine.processors()) {
            remarks.add(
                    "The machine was busy with something else when this began: " + Numbers.plain(machine.loadBefore())
                            + " processes wanted " + machine.processors() + " processors.");
        }
        String unsteady = Stream.concat(
                        results.alone().stream(),
                        results.sections().stream().flatMap(section -> section.figures().stream()))
                .filter(figure -> factor(figure) > STEADY)
                .map(figure -> "`" + figure.id() + "` " + Numbers.plain(factor(figure)) + " times")
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unsteady.isEmpty()) {
            remarks.add("Between rounds these varied by more than " + STEADY + " times: " + unsteady + ".");
        }
        if (!results.alone().isEmpty()) {
            remarks.addAll(ON_COMMANDS);
        }
        if (results.alone().stream().anyMatch(figure -> figure.id().startsWith("axon-"))) {
            remarks.addAll(ON_AXON);
        }
        results.sections().forEach(section -> remarks.addAll(section.remarks()));
        return remarks;
    }

    private static double factor(Figure figure) {
        return figure.perSecond().most() / figure.perSecond().least();
    }
}
