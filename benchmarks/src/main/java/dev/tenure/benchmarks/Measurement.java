package dev.tenure.benchmarks;

import dev.tenure.benchmarks.axon.AxonRates;
import dev.tenure.benchmarks.commands.CommandRates;
import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.report.Figure;
import dev.tenure.benchmarks.report.Section;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is measured inside one Tenure, beside the limits: first while projections follow, then alone. */
final class Measurement {
    private static final int FEW = 8;
    private static final int MANY = 32;
    private static final int ROUNDS_FOLLOWING = 3;

    private final Options options;
    private final Turns turns;

    Measurement(Options options) {
        this.options = options;
        this.turns = new Turns(options);
    }

    /** What came of it. */
    record Outcome(
            List<Figure> following,
            List<Figure> alone,
            List<Section> sections,
            Map<String, String> settings,
            long events,
            long bytesPerEvent) {
        static Outcome none() {
            return new Outcome(List.of(), List.of(), List.of(), Map.of(), 0, 0);
        }
    }

    Outcome run() throws SQLException, InterruptedException {
        if (!Part.any(options.parts(), Part.COMMANDS, Part.AXON, Part.LIMITS)) {
            return Outcome.none();
        }
        Path directory = options.workspace().resolve("commands");
        try (RunningTenure tenure = RunningTenure.start(directory);
                Limits limits = Limits.open(tenure.database(), MANY)) {
            TenureDatabase database = tenure.database();
            CommandRates rates = new CommandRates(tenure);
            List<Figure> following = following(limits, rates);
            tenure.stopProcessors();
            List<Figure> alone = alone(tenure, limits, rates);
            return new Outcome(
                    following,
                    alone,
                    sections(limits),
                    database.settings(),
                    database.events(),
                    database.bytesPerEvent());
        }
    }

    private List<Figure> following(Limits limits, CommandRates rates) throws InterruptedException {
        if (!options.parts().contains(Part.COMMANDS)) {
            return List.of();
        }
        System.out.println("Commands, projections and stories following …");
        return turns.besideL1(
                List.of(limits.l1(MANY), rates.create(MANY), rates.update(MANY)),
                Math.min(ROUNDS_FOLLOWING, options.rounds()));
    }

    private List<Figure> alone(RunningTenure tenure, Limits limits, CommandRates rates)
            throws SQLException, InterruptedException {
        if (!Part.any(options.parts(), Part.COMMANDS, Part.AXON)) {
            return List.of();
        }
        System.out.println("Commands alone …");
        try (AxonRates axon =
                options.parts().contains(Part.AXON) ? AxonRates.start(tenure.database()) : AxonRates.none()) {
            List<Contender> contenders = new ArrayList<>();
            for (int callers : List.of(1, FEW, MANY)) {
                contenders.add(limits.l1(callers));
                if (options.parts().contains(Part.COMMANDS)) {
                    contenders.addAll(List.of(
                            rates.unit(callers),
                            rates.create(callers),
                            rates.register(callers),
                            rates.update(callers)));
                }
                contenders.addAll(axon.contenders(callers));
            }
            return turns.besideL1(contenders, options.rounds());
        }
    }

    private List<Section> sections(Limits limits) throws InterruptedException {
        List<Section> sections = new ArrayList<>();
        if (options.parts().contains(Part.LIMITS)) {
            System.out.println("Limits …");
            sections.add(new Section(
                    "Limits of copying",
                    "One connection, rows as L1's. Cin fills an empty table with two unique indexes, Cout reads 500,000 rows.",
                    "Cin",
                    turns.beside(Limits.CIN, List.of(limits.copyIn(), limits.copyOut())),
                    List.of(),
                    List.of()));
        }
        return sections;
    }
}
