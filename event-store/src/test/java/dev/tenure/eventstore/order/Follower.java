package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.LogUnavailable;
import java.time.Duration;
import java.util.Random;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** A process that reads a little, stops, and starts again from its token, sometimes anew as a whole; pages have its own size. */
final class Follower implements AutoCloseable {
    private static final Duration AFTER_A_LOSS = Duration.ofMillis(5);
    private static final Duration CATCHING_UP = Duration.ofMinutes(1);

    private final OurLog log;
    private final int pageSize;
    private final String name;
    private final Reading reading;
    private final long start;
    private OurLog.OurNode node;
    private String trouble = "";

    Follower(OurLog log, int pageSize, @Nullable TrackingToken start) {
        this.log = log;
        this.pageSize = pageSize;
        this.reading = new Reading(start);
        this.start = reading.position();
        this.name = "the reader with pages of " + pageSize + " that started at " + this.start;
        this.node = log.open(pageSize);
    }

    void run(Random random, Round round) throws InterruptedException {
        while (round.goesOn()) {
            try {
                step(random);
            } catch (LogUnavailable lost) {
                round.pause(AFTER_A_LOSS);
            }
        }
    }

    private void step(Random random) throws InterruptedException {
        if (random.nextInt(100) == 0) {
            node.close();
            node = log.open(pageSize);
        }
        int most = 1 + random.nextInt(random.nextInt(5) == 0 ? 2_000 : 50);
        if (random.nextBoolean()) {
            reading.read(node.engine(), most);
        } else {
            reading.follow(node.store().tail(), most);
        }
    }

    /** Reads on until it is there, or for a minute: what it has not seen then is lost. */
    void catchUp(long position) {
        Round round = Round.of(CATCHING_UP);
        trouble = "";
        while (reading.position() < position && round.goesOn()) {
            try {
                reading.read(node.engine(), Integer.MAX_VALUE);
            } catch (LogUnavailable lost) {
                trouble = " (whose last trouble was " + root(lost) + ")";
                round.pause(AFTER_A_LOSS);
            }
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The position before the first event that is for it. */
    long start() {
        return start;
    }

    Reading reading() {
        return reading;
    }

    @Override
    public String toString() {
        return name + trouble;
    }

    @Override
    public void close() {
        node.close();
    }
}
