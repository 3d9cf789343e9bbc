package dev.tenure.benchmarks.scale;

import dev.tenure.benchmarks.commands.RunningTenure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Moves a Tenure's time from outside, as another process of it would, and waits until nothing is left to do. */
final class Days implements AutoCloseable {
    /** The stories that wait for deadlines. */
    static final String STORY = "clocks";

    private static final int GLANCE_MILLIS = 20;
    private static final String MOVE = "insert into command.clock (ahead) values (make_interval(secs => ?))"
            + " on conflict (only_row) do update set ahead = greatest(clock.ahead, excluded.ahead)";
    private static final String DUE = "select exists (select from command.deadline where not_before <= ?)";
    private static final String WAITING = "select exists (select from command.saga_command where state = 'waiting')";

    private final Connection connection;
    private final BooleanSupplier seen;

    private Days(Connection connection, BooleanSupplier seen) {
        this.connection = connection;
        this.seen = seen;
    }

    /** Of that Tenure, whose stories are to see what was decided. */
    static Days of(RunningTenure tenure) throws SQLException {
        return new Days(tenure.database().connect(), () -> tenure.hasSeenAll(STORY));
    }

    /** How long it took until everything was told, and until everything was decided and seen. */
    record Took(Duration told, Duration all) {}

    /** Makes it that time, and waits. */
    Took moveTo(Instant time) throws SQLException, InterruptedException {
        long start = System.nanoTime();
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setDouble(1, Duration.between(Instant.now(), time).toMillis() / 1000.0);
            move.executeUpdate();
        }
        return await(time, start);
    }

    /** Waits until nothing is due by then, no command waits and the stories have seen the whole log. */
    Took await(Instant time, long start) throws SQLException, InterruptedException {
        while (isDue(time)) {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
        long told = System.nanoTime();
        while (is(WAITING) || isDue(time) || !seen.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        }
        return new Took(Duration.ofNanos(told - start), Duration.ofNanos(System.nanoTime() - start));
    }

    long count(String what) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends the measurement where something was left out or done twice. */
    void require(String what, long number) throws SQLException {
        long counted = count(what);
        if (counted != number) {
            throw new IllegalStateException(what + ": " + counted + ", not " + number);
        }
    }

    private boolean isDue(Instant time) throws SQLException {
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setTimestamp(1, Timestamp.from(time));
            return yes(due);
        }
    }

    private boolean is(String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            return yes(statement);
        }
    }

    private static boolean yes(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
