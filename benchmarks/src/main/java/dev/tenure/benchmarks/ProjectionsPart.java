package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.projections.OtherProcess;
import dev.tenure.benchmarks.projections.Rebuilds;
import dev.tenure.benchmarks.projections.UsualProjection;
import dev.tenure.benchmarks.report.Figure;
import dev.tenure.benchmarks.report.Section;
import dev.tenure.benchmarks.report.Target;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Projections that follow the log with their writes, beside Cout; and how soon another process reads what was appended. */
final class ProjectionsPart {
    private static final double OF_COUT = 0.3;
    private static final double OF_CIN = 0.7;
    private static final double OF_RAW = 0.5;
    private static final double FOLLOWING_OF_COUT = 0.15;

    private final Turns turns;

    ProjectionsPart(Turns turns) {
        this.turns = turns;
    }

    List<Section> run(Limits limits, TenureDatabase server) throws SQLException, InterruptedException {
        List<Section> sections = new ArrayList<>(projections(limits, server));
        sections.add(tail(server));
        return sections;
    }

    private List<Section> projections(Limits limits, TenureDatabase server) throws SQLException, InterruptedException {
        try (UsualProjection usual = UsualProjection.open(server);
                Rebuilds rebuilds = Rebuilds.open(server)) {
            List<Contender> contenders = new ArrayList<>(List.of(limits.copyIn(), limits.copyOut()));
            contenders.addAll(rebuilds.contenders());
            contenders.addAll(usual.contenders());
            contenders.addAll(rebuilds.verification());
            Taken taken = turns.take(contenders);
            List<Figure> figures = taken.beside(id -> !Rebuilds.isVerification(id), id -> Limits.COUT);
            Section projections = new Section(
                    "Projections",
                    "Events per second from the beginning of a log to its end, rows and token written, decoded from Tenure's"
                            + " own log. Slices: " + rebuilds.events()
                            + " events of care homes, tables emptied before and the start"
                            + " of the runner included. Row by row: one upsert for each of 3,000 events, start and stop of the"
                            + " processor included.",
                    "Cout",
                    figures,
                    targets(figures, rebuilds),
                    List.of());
            return List.of(projections, verification(taken));
        }
    }

    private static Section verification(Taken taken) {
        List<Figure> figures = taken.beside(Rebuilds::isVerification, id -> Rebuilds.rawReading());
        List<Target> targets = figures.stream()
                .filter(figure -> !figure.id().equals(Rebuilds.rawReading()))
                .map(figure -> Target.atLeast(
                        figure.title(), OF_RAW, " × raw", figure.ofLimit().median()))
                .toList();
        return new Section(
                "Verification",
                "Events per second of the same log: every row by a binary copy in order and thrown away, and the verification, which"
                        + " opens what is sealed with keys that it has to unwrap, decodes every event and holds chain, sequences"
                        + " and claims beside the rest.",
                "raw",
                figures,
                targets,
                List.of());
    }

    private static List<Target> targets(List<Figure> figures, Rebuilds rebuilds) {
        List<Target> targets = new ArrayList<>();
        double cin = figures.stream()
                .filter(figure -> figure.id().equals(Limits.CIN))
                .mapToDouble(figure -> figure.ofLimit().median())
                .findFirst()
                .orElse(Double.MAX_VALUE);
        for (Figure figure : figures) {
            if (Rebuilds.isOfOneSlice(figure.id())) {
                double least = Math.min(OF_COUT, OF_CIN * cin * rebuilds.eventsPerRow(figure.id()));
                targets.add(Target.atLeast(
                        figure.title(), least, " × Cout", figure.ofLimit().median()));
            } else if (Rebuilds.isOfAll(figure.id())) {
                targets.add(Target.atLeast(
                        figure.title(),
                        FOLLOWING_OF_COUT,
                        " × Cout",
                        figure.ofLimit().median()));
            }
        }
        return targets;
    }

    private Section tail(TenureDatabase server) throws SQLException, InterruptedException {
        try (OtherProcess process = OtherProcess.open(server)) {
            List<Figure> figures = turns.take(List.of(process.contender())).beside(id -> OtherProcess.ID);
            List<Target> targets = figures.stream()
                    .flatMap(figure -> List.of(
                            Target.below(
                                    figure.title() + ", p50",
                                    20,
                                    " ms",
                                    figure.p50Millis().median()),
                            Target.below(
                                    figure.title() + ", p99",
                                    100,
                                    " ms",
                                    figure.p99Millis().median()))
                            .stream())
                    .toList();
            return new Section(
                    "The tail in another process",
                    "Two stores with connections of their own on one database: one appends a registration at a time with 16"
                            + " callers at half of their most, the other follows with the redirects. The time is from sending an"
                            + " append until the row is read, so that it holds the commit too; asked every half millisecond.",
                    "itself",
                    figures,
                    targets,
                    List.of());
        }
    }
}
