package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.LogUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Writers, readers and disturbances at random over real connections, round after round on one log. After each round, with nobody
 * writing any more, everybody's story is compared with the table. Most readers go on from round to round; a few come in each.
 */
final class RandomTrial implements AutoCloseable {
    private static final int WRITING_PROCESSES = 3;
    private static final int WRITERS = 9;
    private static final int NEWCOMERS = 2;
    private static final int[] PAGES = {1, 7, 64, 1000};
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final OurLog log;
    private final Disturbances disturbances;
    private final Random random;
    private final RandomUnits units;
    private final List<Follower> lasting = new ArrayList<>();
    private final Comparison comparison;

    RandomTrial(NodePool database, OurLog log, Random random, RandomUnits units) {
        this.log = log;
        this.random = random;
        this.units = units;
        this.comparison = new Comparison(log);
        this.disturbances = new Disturbances(database);
        for (int pageSize : PAGES) {
            lasting.add(new Follower(log, pageSize, null));
        }
    }

    /** What differed in the first round in which anything did; empty if nothing did for that long. */
    List<String> run(Duration length) throws InterruptedException {
        Round all = Round.of(length);
        List<String> found = List.of();
        while (found.isEmpty() && all.goesOn()) {
            found = round(Round.of(all.left().compareTo(ROUND) < 0 ? all.left() : ROUND));
        }
        return found;
    }

    Tally tally() {
        return comparison.tally();
    }

    private List<String> round(Round round) throws InterruptedException {
        Ledger ledger = new Ledger();
        Queue<Follower> readers = new ConcurrentLinkedQueue<>(lasting);
        try (Crew crew = new Crew()) {
            List<OurLog.OurNode> nodes = new ArrayList<>();
            for (int i = 0; i < WRITING_PROCESSES; i++) {
                nodes.add(crew.keep(log.open(100)));
            }
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = new Writer(nodes.get(i % WRITING_PROCESSES), units, ledger);
                crew.start(own -> writer.run(own, round), random.nextLong());
            }
            crew.start(own -> disturbances.run(own, round), random.nextLong());
            lasting.forEach(reader -> crew.start(own -> reader.run(own, round), random.nextLong()));
            for (int i = 0; i < NEWCOMERS; i++) {
                crew.start(own -> readers.add(newcomer(crew, own, round)), random.nextLong());
            }
            crew.join();
            return comparison.of(ledger, readers);
        }
    }

    private @Nullable TrackingToken anothers(Random own) {
        return lasting.get(own.nextInt(lasting.size())).reading().token();
    }

    private @Nullable TrackingToken head() {
        try (OurLog.OurNode node = log.open(1)) {
            return node.engine().createHeadToken();
        } catch (LogUnavailable ended) {
            return lasting.get(0).reading().token();
        }
    }

    /** Comes somewhere in the round, where the log ends or with the token that another reader has just then. */
    private Follower newcomer(Crew crew, Random own, Round round) throws InterruptedException {
        round.pause(Duration.ofMillis(own.nextInt((int) ROUND.toMillis() / 2)));
        TrackingToken start = own.nextInt(3) == 0 ? head() : anothers(own);
        Follower reader = crew.keep(new Follower(log, 1 + own.nextInt(300), start));
        reader.run(own, round);
        return reader;
    }

    @Override
    public void close() {
        lasting.forEach(Follower::close);
        disturbances.close();
    }
}
