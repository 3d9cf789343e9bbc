package dev.tenure.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Sample;
import dev.tenure.benchmarks.process.DemoRate.Demonstration;
import dev.tenure.benchmarks.process.StartUp.Start;
import dev.tenure.benchmarks.process.StartUp.Starts;
import dev.tenure.benchmarks.report.Scale.Step;
import dev.tenure.benchmarks.report.Scale.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final long MILLI = 1_000_000;
    private static final List<Sample> LIMIT = List.of(sample(1000, 1), sample(500, 2));

    @Test
    void aRatioIsTakenWithinItsRound() {
        Figure figure = figure("create.32", List.of(sample(2500, 2), sample(1500, 2)));

        assertThat(figure.ofLimit()).isEqualTo(new Spread(2.75, 2.5, 3));
        assertThat(figure.latencyOfLimit()).isEqualTo(new Spread(1.5, 1, 2));
    }

    @Test
    void thePageShowsFigureRangeRatioAndTarget() {
        String page = Report.markdown(results(figure("create.32", List.of(sample(2500, 2), sample(1500, 2)))));

        assertThat(page)
                .contains("# Measurements of 2026-01-31")
                .contains("| PostgreSQL `fsync` | on |")
                .contains("| create.32 | 32 | 2,000 (1,500–2,500) | 2.75 (2.5–3) |")
                .contains("| create, 32 callers | ≥ 2.5 × L1 | 2.75 × L1 | yes |");
    }

    @Test
    void aTargetThatWasMissedIsCalledMissed() {
        String page = Report.markdown(results(figure("update.32", List.of(sample(500, 20), sample(500, 20)))));

        assertThat(page)
                .contains("| update, 32 callers | ≥ 2 × L1 | 0.75 × L1 | no |")
                .contains("| update, 32 callers, p99 | < 15 ms | 20 ms | no |")
                .contains("| second start, until healthy, -Xmx2g | < 8 s | 9 s | no |");
    }

    @Test
    void aBusyMachineIsAdmitted() {
        assertThat(Remarks.of(results(figure("create.8", LIMIT))))
                .anyMatch(remark -> remark.startsWith("The machine was busy"));
    }

    @Test
    void aSectionBringsItsTableItsTargetsAndItsRemarks() {
        assertThat(Report.markdown(results(figure("tail.1", LIMIT))))
                .contains("## Other things\n\nWhat was done.\n")
                .contains("| what | callers | per second | × Cout |")
                .contains("| other things | ≥ 0.15 × Cout | 0.2 × Cout | yes |")
                .contains("- Mind the gap.");
    }

    @Test
    void tablesAreMarkdown() {
        assertThat(Report.markdown(results(figure("create.8", LIMIT))))
                .contains(
                        "| homes | accounts | seconds | accounts per second |\n| --- | --- | --- | --- |\n| 20 | 128 |");
    }

    @Test
    void veryManyAccountsAreShownWithWhatWasDoneAndHowMuchTheyTake() {
        assertThat(Report.markdown(results(figure("create.32", LIMIT))))
                .contains("## 20,000 accounts")
                .contains("| warnings decided | 2,000 | 0.5 | 4,000 | 0.4 | 160 |")
                .contains("takes 1,234 bytes of the database, indexes included: `command.deadline` 234.")
                .contains("| 20,000 accounts: warnings decided | ≥ 10,000/s | 4,000/s | no |")
                .contains(
                        "| 20,000 accounts: most of the heap in use | ≤ 1.5 × that after the first step | 1.6 × that after"
                                + " the first step | no |");
    }

    private static Figure figure(String id, List<Sample> samples) {
        return Figure.of(Contender.of(id, id, 32, caller -> {}), samples, LIMIT);
    }

    private static Sample sample(int units, long millis) {
        long[] latencies = new long[units];
        Arrays.fill(latencies, millis * MILLI);
        return new Sample(1000 * MILLI, latencies);
    }

    private static Results results(Figure figure) {
        Surroundings busy = new Surroundings(2, "some processor", 24_000, "17", "Linux", 3, 3, Map.of("fsync", "on"));
        return new Results(
                "2026-01-31",
                busy,
                2,
                1,
                List.of(),
                List.of(figure),
                1000,
                400,
                List.of(new Section(
                        "Other things",
                        "What was done.",
                        "Cout",
                        List.of(figure),
                        List.of(Target.atLeast("other things", 0.15, " × Cout", 0.2)),
                        List.of("Mind the gap."))),
                List.of(new Scale(
                        20_000,
                        List.of(
                                new Step("register", "accounts appended", 20_000, 4, 0.5, 100),
                                new Step("warn", "warnings decided", 2_000, 0.5, 0.4, 160)),
                        1_234,
                        List.of(new Table("command.deadline", 234)))),
                List.of(new Demonstration(20, 128, 12.5)),
                List.of(new Starts("2g", false, List.of(new Start(9, 8, 250, 240, 90)))));
    }
}
