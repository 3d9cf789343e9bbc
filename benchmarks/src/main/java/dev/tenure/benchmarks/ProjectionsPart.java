package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.projections.UsualProjection;
import dev.tenure.benchmarks.report.Section;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Projections that follow the log with their writes, beside Cout. */
final class ProjectionsPart {
    private final Turns turns;

    ProjectionsPart(Turns turns) {
        this.turns = turns;
    }

    Section run(Limits limits, TenureDatabase server) throws SQLException, InterruptedException {
        try (UsualProjection usual = UsualProjection.open(server)) {
            List<Contender> contenders = new ArrayList<>(List.of(limits.copyIn(), limits.copyOut()));
            contenders.addAll(usual.contenders());
            Taken taken = turns.take(contenders);
            return new Section(
                    "Projections",
                    "Events per second from the beginning of a log to its end, rows and token written, decoded from Tenure's"
                            + " own log. Row by row: one upsert for each of 3,000 events, start and stop of the processor included.",
                    "Cout",
                    taken.beside(id -> Limits.COUT),
                    List.of(),
                    List.of());
        }
    }
}
