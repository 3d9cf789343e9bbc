package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.report.Figure;
import dev.tenure.benchmarks.report.Section;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is measured inside one Tenure, or in its database server, beside the limits. */
final class Measurement {
    private static final int MOST_CALLERS = 32;

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
        if (options.parts().stream().noneMatch(Part::inTenure)) {
            return Outcome.none();
        }
        Path directory = options.workspace().resolve("commands");
        try (RunningTenure tenure = RunningTenure.start(directory);
                Limits limits = Limits.open(tenure.database(), MOST_CALLERS)) {
            TenureDatabase database = tenure.database();
            CommandsPart commands = new CommandsPart(options, limits, tenure);
            List<Figure> following = commands.following();
            tenure.stopProcessors();
            List<Figure> alone = commands.alone(tenure);
            long events = database.events();
            long bytesPerEvent = database.bytesPerEvent();
            return new Outcome(following, alone, sections(limits, tenure), database.settings(), events, bytesPerEvent);
        }
    }

    private List<Section> sections(Limits limits, RunningTenure tenure) throws SQLException, InterruptedException {
        TenureDatabase server = tenure.database();
        List<Section> sections = new ArrayList<>();
        if (options.parts().contains(Part.LIMITS)) {
            System.out.println("Limits …");
            sections.add(copies(limits));
        }
        if (options.parts().contains(Part.BULK)) {
            System.out.println("Bulk registration …");
            sections.add(new BulkPart(turns).run(limits, tenure));
        }
        if (options.parts().contains(Part.UNITS)) {
            System.out.println("Append units, sealed and not …");
            sections.addAll(new UnitsPart(turns).run(limits, server));
        }
        if (options.parts().contains(Part.PROJECTIONS)) {
            System.out.println("Projections …");
            sections.addAll(new ProjectionsPart(turns).run(limits, server));
        }
        if (options.parts().contains(Part.STORE)) {
            System.out.println("Stores of different sizes …");
            sections.add(new StorePart(turns, options.storeSizes()).run(server));
        }
        return sections;
    }

    private Section copies(Limits limits) throws InterruptedException {
        return new Section(
                "Limits of copying",
                "One connection, rows as L1's. Cin fills an empty table with two unique indexes, Cout reads 500,000 rows.",
                "Cin",
                turns.take(List.of(limits.copyIn(), limits.copyOut())).beside(id -> Limits.CIN),
                List.of(),
                List.of());
    }
}
