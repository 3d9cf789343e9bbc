package dev.tenure.benchmarks.projections;

import dev.tenure.benchmarks.commands.TenureDatabase;
import dev.tenure.benchmarks.load.Contender;
import dev.tenure.benchmarks.stores.BareStore;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.run.ProjectionRunner;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The slices built from nothing by their runners, one by one and all at once. */
public final class Rebuilds implements AutoCloseable {
    private static final int HOMES = 1_000;
    private static final String BEGINNING = "rebuild-";

    private final BareStore store;
    private final JdbcClient jdbc;
    private final long events;
    private final Map<SliceRunner, ProjectionRunner> runners = new EnumMap<>(SliceRunner.class);
    private final Map<SliceRunner, Long> rows = new EnumMap<>(SliceRunner.class);

    private Rebuilds(BareStore store, long events) {
        this.store = store;
        this.jdbc = JdbcClient.create(store.source());
        this.events = events;
        for (SliceRunner slice : SliceRunner.values()) {
            runners.put(slice, slice.over(store.store(), store.source()));
        }
    }

    /** Makes a log of its own to follow. */
    public static Rebuilds open(TenureDatabase server) throws SQLException {
        BareStore store = BareStore.create(server, "rebuilds");
        SchemaMigrations.migrate(store.source(), List.of(new SchemaOwner("readmodel", "db/migration/readmodel")));
        CareHomes homes = new CareHomes(store.store().log());
        long events = 0;
        for (int home = 0; home < HOMES; home++) {
            events = homes.append();
        }
        JdbcClient.create(store.source()).sql("vacuum (analyze) events.event").update();
        return new Rebuilds(store, events);
    }

    public List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>();
        for (SliceRunner slice : SliceRunner.values()) {
            contenders.add(contender(slice.slice(), "rebuild of " + slice.slice(), List.of(slice)));
        }
        contenders.add(contender("all", "all three slices at once", List.of(SliceRunner.values())));
        return contenders;
    }

    private Contender contender(String id, String title, List<SliceRunner> slices) {
        return new Contender(
                BEGINNING + id + ".1", title, 1, units -> {}, caller -> rebuild(slices), Math.toIntExact(events));
    }

    private void rebuild(List<SliceRunner> slices) throws InterruptedException {
        slices.forEach(slice -> slice.forget(jdbc));
        for (SliceRunner slice : slices) {
            runner(slice).start();
        }
        for (SliceRunner slice : slices) {
            SliceRunner.await(runner(slice), events);
        }
        for (SliceRunner slice : slices) {
            runner(slice).shutDown();
            rows.computeIfAbsent(slice, built -> built.rows(jdbc));
        }
    }

    private ProjectionRunner runner(SliceRunner slice) {
        ProjectionRunner runner = runners.get(slice);
        if (runner == null) {
            throw new IllegalStateException("no runner for " + slice);
        }
        return runner;
    }

    /** The verification of the same log, and what it is held beside. */
    public List<Contender> verification() {
        return new Verification(store, events).contenders();
    }

    /** Whether a contender is a verification. */
    public static boolean isVerification(String contender) {
        return contender.equals(Verification.VERIFY) || contender.equals(Verification.RAW);
    }

    /** The reading that a verification is held beside. */
    public static String rawReading() {
        return Verification.RAW;
    }

    /** Whether a contender rebuilds a single slice. */
    public static boolean isOfOneSlice(String contender) {
        return contender.startsWith(BEGINNING) && !contender.startsWith(BEGINNING + "all");
    }

    /** Whether a contender follows with all slices. */
    public static boolean isOfAll(String contender) {
        return contender.startsWith(BEGINNING + "all");
    }

    /** How many events there are for each row that the contender writes. */
    public double eventsPerRow(String contender) {
        return rows.entrySet().stream()
                .filter(entry -> contender.equals(BEGINNING + entry.getKey().slice() + ".1"))
                .mapToDouble(entry -> (double) events / Math.max(1, entry.getValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contender + " has not run"));
    }

    public long events() {
        return events;
    }

    @Override
    public void close() throws SQLException {
        runners.values().forEach(ProjectionRunner::shutDown);
        store.close();
    }
}
