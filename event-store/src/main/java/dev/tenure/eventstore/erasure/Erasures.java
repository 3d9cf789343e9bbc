package dev.tenure.eventstore.erasure;

import dev.tenure.eventstore.append.AppendLock;
import dev.tenure.eventstore.append.ErasureWatch;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.jdbc.Micros;
import dev.tenure.eventstore.jdbc.Queries;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the database and the list of erasures of one mind (LEA-5): whoever was erased in the one is in the other, so that a
 * backup from before an erasure revives nobody.
 */
public final class Erasures implements ErasureWatch {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int BATCH = 1000;
    private static final String STORED =
            "select person, (extract(epoch from erased_at) * 1000000)::bigint from events.erased";
    private static final String ERASE = "select events.erase(?, ?::uuid[], (select array_agg("
            + String.format(Micros.TO_TIMESTAMP, "t.at") + ") from unnest(?::bigint[]) as t(at)))";

    private final ErasureList list;
    private final Queries queries;
    private final Clock clock;
    private final Consumer<List<UUID>> revived;

    /**
     * Erasures of the database, kept in that list.
     *
     * @param revived told of those who were erased anew, each time there are any
     */
    public Erasures(ErasureList list, DataSource dataSource, Clock clock, Consumer<List<UUID>> revived) {
        this.revived = revived;
        this.list = list;
        this.queries = new Queries(dataSource);
        this.clock = clock;
    }

    /**
     * What a reconciliation has changed.
     *
     * @param listed who was erased in the database and is on the list only now
     * @param erased who was on the list and is erased in the database only now: it was put back from an older backup
     */
    public record Reconciled(List<UUID> listed, List<UUID> erased) {}

    /** Puts on the list who is erased, and erases who is on the list. */
    public Reconciled reconcile() {
        Map<UUID, Erasure> listed = list.read();
        Map<UUID, Erasure> stored = stored();
        List<Erasure> unlisted = stored.values().stream()
                .filter(erasure -> !listed.containsKey(erasure.person()))
                .toList();
        if (!unlisted.isEmpty()) {
            list.add(unlisted);
        }
        List<Erasure> unknown = listed.values().stream()
                .filter(erasure -> !stored.containsKey(erasure.person()))
                .toList();
        List<UUID> erased = erase(unknown);
        if (!erased.isEmpty()) {
            LOG.warn(
                    "The database did not know of {} erasures that are on the list: they are done again",
                    erased.size());
            revived.accept(erased);
        }
        return new Reconciled(unlisted.stream().map(Erasure::person).toList(), erased);
    }

    /** Nobody is erased whose erasure cannot be put on the list. */
    @Override
    public void before() {
        try {
            list.requireWritable();
        } catch (ErasureListRefused refused) {
            LOG.error("Nobody can be erased: {}", refused.getMessage());
            throw new LogUnavailable("the list of erasures cannot be written; nothing was erased", refused);
        }
    }

    /**
     * Puts people on the list whose erasure is durable, before anybody is told so.
     *
     * @throws LogUnavailable if that cannot be done: they are erased, and are listed by the next reconciliation
     */
    @Override
    public void durable(List<UUID> people) {
        try {
            Instant now = Micros.truncate(clock.instant());
            list.add(people.stream().map(person -> new Erasure(person, now)).toList());
        } catch (ErasureListRefused refused) {
            LOG.error("{} people are erased, but not on the list yet: {}", people.size(), refused.getMessage());
            throw new LogUnavailable("the erasure is durable, but could not be put on the list of erasures", refused);
        }
    }

    private Map<UUID, Erasure> stored() {
        Map<UUID, Erasure> stored = new HashMap<>();
        queries.list(row -> new Erasure(row.getObject(1, UUID.class), instant(row.getLong(2))), STORED)
                .forEach(erasure -> stored.put(erasure.person(), erasure));
        return stored;
    }

    private List<UUID> erase(List<Erasure> people) {
        List<UUID> erased = new ArrayList<>();
        for (int from = 0; from < people.size(); from += BATCH) {
            List<Erasure> some = people.subList(from, Math.min(from + BATCH, people.size()));
            erased.addAll(queries.list(
                    row -> row.getObject(1, UUID.class),
                    ERASE,
                    AppendLock.NUMBER,
                    some.stream().map(Erasure::person).toArray(UUID[]::new),
                    some.stream().map(it -> Micros.of(it.erasedAt())).toArray(Long[]::new)));
        }
        return erased;
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
