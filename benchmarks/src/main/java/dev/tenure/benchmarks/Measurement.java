package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.CommandRates;
import dev.tenure.benchmarks.commands.Limit;
import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.load.Rounds;
import dev.tenure.benchmarks.load.Sample;
import dev.tenure.benchmarks.report.Figure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Commands and append units beside the limit, in one Tenure: first while projections follow, then alone. */
final class Measurement {
    private static final String LIMIT = "l1.";
    private static final int FEW = 8;
    private static final int MANY = 32;
    private static final int ROUNDS_FOLLOWING = 3;

    private final Options options;

    Measurement(Options options) {
        this.options = options;
    }

    /** What came of it. */
    record Outcome(
            List<Figure> following, List<Figure> alone, Map<String, String> settings, long events, long bytesPerEvent) {
        static Outcome none() {
            return new Outcome(List.of(), List.of(), Map.of(), 0, 0);
        }
    }

    Outcome run() throws SQLException, InterruptedException {
        Path directory = options.workspace().resolve("commands");
        try (RunningTenure tenure = RunningTenure.start(directory);
                Limit limit = Limit.open(tenure.database(), MANY)) {
            TenureDatabase database = tenure.database();
            CommandRates rates = new CommandRates(tenure);
            System.out.println("Commands, projections and stories following …");
            List<Figure> following =
                    figures(wanted(following(limit, rates)), Math.min(ROUNDS_FOLLOWING, options.rounds()));
            tenure.stopProcessors();
            System.out.println("Commands alone …");
            List<Figure> alone = figures(wanted(alone(limit, rates)), options.rounds());
            return new Outcome(following, alone, database.settings(), database.events(), database.bytesPerEvent());
        }
    }

    private static List<Contender> following(Limit limit, CommandRates rates) {
        return List.of(limit(limit, MANY), rates.create(MANY), rates.update(MANY));
    }

    private static List<Contender> alone(Limit limit, CommandRates rates) {
        return Stream.of(1, FEW, MANY)
                .flatMap(callers -> Stream.of(
                        limit(limit, callers),
                        rates.unit(callers),
                        rates.create(callers),
                        rates.register(callers),
                        rates.update(callers)))
                .toList();
    }

    private List<Contender> wanted(List<Contender> all) {
        return all.stream().filter(this::isWanted).toList();
    }

    /** A limit is wanted beside whatever has as many callers. */
    private boolean isWanted(Contender contender) {
        return options.only().isEmpty()
                || options.only().contains(contender.id())
                || (contender.id().startsWith(LIMIT)
                        && options.only().stream().anyMatch(id -> id.endsWith("." + contender.callers())));
    }

    private static Contender limit(Limit limit, int callers) {
        return Contender.of(LIMIT + callers, "**L1**: one bare row per transaction", callers, limit);
    }

    private List<Figure> figures(List<Contender> contenders, int rounds) throws InterruptedException {
        Map<String, List<Sample>> samples =
                new Rounds(rounds, options.turn(), done -> System.out.println("  " + done)).run(contenders);
        return contenders.stream()
                .map(contender -> Figure.of(
                        contender,
                        samples.getOrDefault(contender.id(), List.of()),
                        samples.getOrDefault(LIMIT + contender.callers(), List.of())))
                .toList();
    }
}
