package dev.tenure.benchmarks;

import dev.tenure.benchmarks.axon.AxonRates;
import dev.tenure.benchmarks.commands.CommandRates;
import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.report.Figure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Commands and append units, and Axon's engines, beside L1. */
final class CommandsPart {
    private static final int FEW = 8;
    private static final int MANY = 32;
    private static final int ROUNDS_FOLLOWING = 3;

    private final Options options;
    private final Turns turns;
    private final Limits limits;
    private final CommandRates rates;

    CommandsPart(Options options, Limits limits, RunningTenure tenure) {
        this.options = options;
        this.turns = new Turns(options);
        this.limits = limits;
        this.rates = new CommandRates(tenure);
    }

    List<Figure> following() throws InterruptedException {
        if (!options.parts().contains(Part.COMMANDS)) {
            return List.of();
        }
        System.out.println("Commands, projections and stories following …");
        return besideL1(turns.take(
                List.of(limits.l1(MANY), rates.create(MANY), rates.update(MANY)),
                Math.min(ROUNDS_FOLLOWING, options.rounds())));
    }

    List<Figure> alone(RunningTenure tenure) throws SQLException, InterruptedException {
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
            return besideL1(turns.take(contenders));
        }
    }

    private static List<Figure> besideL1(Taken taken) {
        return taken.beside(id -> Limits.l1Id(Integer.parseInt(id.substring(id.lastIndexOf('.') + 1))));
    }
}
