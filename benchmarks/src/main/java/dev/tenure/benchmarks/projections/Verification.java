package dev.tenure.benchmarks.projections;

import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.stores.BareStore;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.verify.LogVerifier;
import dev.tenure.eventstore.verify.LogVerifier.Scope;
import dev.tenure.eventstore.verify.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The verification of a whole log, beside reading the same rows and doing nothing with them. */
final class Verification {
    static final String RAW = "raw.1";
    static final String VERIFY = "verify.1";

    private static final String ALL_ROWS =
            "copy (select * from events.event order by position) to stdout (format binary)";

    private final BareStore store;
    private final LogVerifier verifier;
    private final int events;

    Verification(BareStore store, long events) {
        this.store = store;
        this.events = Math.toIntExact(events);
        this.verifier = new LogVerifier(
                store.source(),
                store.store().serializer(),
                NoOpEventUpcaster.INSTANCE,
                store.keys().dataKeys());
    }

    List<Contender> contenders() {
        return List.of(
                new Contender(RAW, "reading the rows raw", 1, units -> {}, caller -> read(), events),
                new Contender(VERIFY, "verify", 1, units -> {}, caller -> verify(), events));
    }

    private void read() throws SQLException {
        try (Connection connection = store.source().getConnection()) {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(ALL_ROWS);
            while (copy.readFromCopy() != null) {
                // to receive them is all
            }
        }
    }

    /** With no key in memory, as by the command. */
    private void verify() throws InterruptedException {
        store.keys().dataKeys().forgetAll();
        Report report = verifier.verify(Scope.whole(), Progress.NONE);
        if (report.events() != events || !report.isSound()) {
            throw new IllegalStateException("a log that is whole was not found so: " + report);
        }
    }
}
