package dev.tenure.benchmarks.axon;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Commands through Axon's command bus into each of its engines. */
public final class AxonRates implements AutoCloseable {
    private final List<AxonEngine> engines = new ArrayList<>();
    private final Map<Flavour, MeasuredAccounts> accounts = new EnumMap<>(Flavour.class);

    private AxonRates() {}

    /** No engine. */
    public static AxonRates none() {
        return new AxonRates();
    }

    /** Starts every engine. */
    public static AxonRates start(TenureDatabase server) throws SQLException {
        AxonRates rates = new AxonRates();
        for (Flavour flavour : Flavour.values()) {
            AxonEngine engine = AxonEngine.start(flavour, server);
            rates.engines.add(engine);
            rates.accounts.put(flavour, new MeasuredAccounts(engine.commands()));
        }
        return rates;
    }

    /** Creates and updates in all of them. */
    public List<Contender> contenders(int callers) {
        return accounts.entrySet().stream()
                .flatMap(entry -> {
                    Flavour flavour = entry.getKey();
                    MeasuredAccounts known = entry.getValue();
                    return List.of(
                            Contender.of(
                                    flavour.id() + "-create." + callers,
                                    flavour.title() + ": create",
                                    callers,
                                    caller -> known.open()),
                            new Contender(
                                    flavour.id() + "-update." + callers,
                                    flavour.title() + ": update",
                                    callers,
                                    known::prepare,
                                    caller -> known.rename()))
                            .stream();
                })
                .toList();
    }

    @Override
    public void close() {
        engines.forEach(AxonEngine::close);
    }
}
