package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.report.Figure;
import dev.tenure.benchmarks.report.Section;
import dev.tenure.benchmarks.report.Target;
import dev.tenure.benchmarks.stores.AppendRates;
import dev.tenure.benchmarks.stores.EventKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Append units of 1, 25 and 100 events beside Cin, and what it costs that people's data is sealed. */
final class UnitsPart {
    private static final double MOST_COST = 0.15;

    private final Turns turns;

    UnitsPart(Turns turns) {
        this.turns = turns;
    }

    List<Section> run(Limits limits, TenureDatabase server) throws SQLException, InterruptedException {
        try (AppendRates sealed = AppendRates.open(server, EventKind.SEALED);
                AppendRates plain = AppendRates.open(server, EventKind.PLAIN)) {
            List<Contender> contenders = new ArrayList<>(List.of(limits.copyIn(), limits.copyOut()));
            for (int place = 0; place < sealed.contenders().size(); place++) {
                contenders.add(plain.contenders().get(place));
                contenders.add(sealed.contenders().get(place));
            }
            Taken taken = turns.take(contenders);
            return List.of(units(taken, plain.bytesPerEvent()), sealing(taken));
        }
    }

    private static Section units(Taken taken, int bytes) {
        return new Section(
                "Append units",
                "Events per second, in units of one aggregate each without claim or answer, straight into an otherwise empty"
                        + " log of " + bytes + " bytes per event in clear; then read again in pages of 1000, decoded.",
                "Cin",
                taken.beside(id -> Limits.CIN),
                List.of(),
                List.of());
    }

    private static Section sealing(Taken taken) {
        List<Figure> figures = taken.beside(EventKind.SEALED::isOf, id -> EventKind.PLAIN.idLike(id));
        List<Target> targets = figures.stream()
                .filter(figure -> !EventKind.isRead(figure.id()))
                .map(figure -> Target.atLeast(
                        "sealed against clear: " + figure.title(),
                        1 - MOST_COST,
                        " × clear",
                        figure.ofLimit().median()))
                .toList();
        return new Section(
                "Sealing",
                "The same rounds: events with a personal component beside events without one, of the same size in clear.",
                "clear",
                figures,
                targets,
                List.of(
                        "Sealing is shown at its dearest: a bare unit has nothing else to do, and each new person costs a"
                                + " data key besides. A command does more, so that the same is a smaller share of it."));
    }
}
