package dev.tenure.benchmarks.report;

import dev.tenure.benchmarks.process.DemoRate.Demonstration;
import dev.tenure.benchmarks.process.StartUp.Start;
import dev.tenure.benchmarks.process.StartUp.Starts;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The page that shows what was measured, absolute and as a share of the limit, with the targets beside it. */
public final class Report {
    private static final String L1 = "L1";

    private final Results results;
    private final StringBuilder page = new StringBuilder();

    private Report(Results results) {
        this.results = results;
    }

    /** The page as Markdown. */
    public static String markdown(Results results) {
        return new Report(results).write();
    }

    private String write() {
        line("# Measurements of " + results.date());
        line("");
        line(
                "Made by `make bench`; [README.md](README.md) says what is measured and how. The machine's own limit was measured");
        line("in the same rounds, so compare ratios; absolute figures hold for this machine on this day.");
        where();
        commands();
        results.sections().forEach(this::section);
        results.scale().forEach(scale -> ScaleReport.lines(scale).forEach(this::line));
        demonstrations();
        starts();
        targets();
        remarks();
        return page.toString();
    }

    private void where() {
        Surroundings machine = results.surroundings();
        heading("Where");
        table("", "");
        row("processors", machine.processors() + ", " + machine.processor());
        row("memory", String.format(Locale.ROOT, "%,d MiB", machine.memoryMib()));
        row("system", machine.system());
        row("Java", machine.java());
        row("load before and after", Numbers.plain(machine.loadBefore()) + ", " + Numbers.plain(machine.loadAfter()));
        machine.database().forEach((name, value) -> row("PostgreSQL `" + name + "`", value));
    }

    private void commands() {
        if (results.alone().isEmpty()) {
            return;
        }
        heading("Commands");
        line("Median (least–most) of " + results.rounds() + " rounds; in each round everybody had one turn of "
                + Numbers.plain(results.turnSeconds()) + " s, after");
        line(
                "a longer one that was not counted. L1: one row with 400 bytes of JSON per transaction into a table like Axon's, by JDBC, in");
        line("the same database. Tenure's own events had " + results.bytesPerEvent()
                + " bytes on average; the log held " + String.format(Locale.ROOT, "%,d", results.events())
                + " events at the end.");
        line("");
        line("Projections and stories at rest:");
        line("");
        figures(L1, results.alone());
        line("");
        line("Projections and stories following in the same process, on the same processors:");
        line("");
        figures(L1, results.following());
    }

    private void section(Section section) {
        heading(section.title());
        line(section.text());
        line("");
        figures(section.limit(), section.figures());
    }

    private void figures(String limit, List<Figure> figures) {
        table("what", "callers", "per second", "× " + limit, "p50 ms", "p99 ms", "p50 × " + limit + "'s");
        for (Figure figure : figures) {
            row(
                    figure.title(),
                    Integer.toString(figure.callers()),
                    Numbers.ranged(figure.perSecond()),
                    Numbers.ranged(figure.ofLimit()),
                    Numbers.ranged(figure.p50Millis()),
                    Numbers.ranged(figure.p99Millis()),
                    Numbers.plain(figure.latencyOfLimit().median()));
        }
    }

    private void demonstrations() {
        if (results.demonstrations().isEmpty()) {
            return;
        }
        heading("Demonstration");
        line(
                "Everything over HTTP with 8 callers, from a cold process: applied, approved, onboarded, every person looked up by");
        line("account, address and search. Clients, server and database share the processors.");
        line("");
        table("homes", "accounts", "seconds", "accounts per second");
        for (Demonstration demo : results.demonstrations()) {
            row(
                    Integer.toString(demo.homes()),
                    String.format(Locale.ROOT, "%,d", demo.accounts()),
                    Numbers.plain(demo.seconds()),
                    Numbers.plain(demo.accountsPerSecond()));
        }
    }

    private void starts() {
        if (results.starts().isEmpty()) {
            return;
        }
        heading("Start-up and memory");
        line(
                "`java -jar tenure.jar` until `/health` answers, database included. Resident memory is the process's own; the");
        line("database's processes stand apart, what they share counted once. Idle: ten seconds later.");
        line("");
        table("start", "heap", "seconds", "processor seconds", "MiB when healthy", "MiB idle", "database MiB", "times");
        for (Starts starts : results.starts()) {
            row(
                    starts.first() ? "first, empty directory" : "second",
                    "-Xmx" + starts.heap(),
                    of(starts, Start::secondsUntilHealthy),
                    of(starts, Start::processorSeconds),
                    of(starts, Start::mibWhenHealthy),
                    of(starts, Start::mibIdle),
                    of(starts, Start::databaseMib),
                    Integer.toString(starts.starts().size()));
        }
    }

    private static String of(Starts starts, ToDoubleFunction<Start> value) {
        return Numbers.ranged(
                Spread.of(starts.starts().stream().map(value::applyAsDouble).toList()));
    }

    private void targets() {
        heading("Targets");
        table("what", "to reach", "measured", "reached");
        for (Target target : Targets.of(results)) {
            row(target.what(), target.reach(), target.measured(), target.reached() ? "yes" : "no");
        }
    }

    private void remarks() {
        heading("Read with care");
        Remarks.of(results).forEach(remark -> line("- " + remark));
    }

    private void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    private void table(String... names) {
        row(names);
        row(" --- |".repeat(names.length).replaceAll("^ | \\|$", "").split(" \\| "));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
