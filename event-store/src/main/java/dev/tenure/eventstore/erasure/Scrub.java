package dev.tenure.eventstore.erasure;

import dev.tenure.eventstore.jdbc.Statements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rewrites what the server's files still hold of rows that are gone, destroyed data keys above all, and has its write-ahead
 * log replaced: after it, what was erased is not to be found in the data directory (LEA-5).
 */
public final class Scrub {
    /** How long a scrub waits that nobody waits for. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(Scrub.class);
    static final long LOCK = 0x54_65_6e_53_63_72_75_62L;

    private final DataSource dataSource;
    private final Duration patience;

    /**
     * A scrub of that database.
     *
     * @param patience how long is waited for transactions that still see what is gone
     */
    public Scrub(DataSource dataSource, Duration patience) {
        this.dataSource = dataSource;
        this.patience = patience;
    }

    /**
     * What was done.
     *
     * @param rewritten the tables that were rewritten
     * @param left what was not done, with what to do instead; nothing for a scrub that did everything
     */
    public record Report(List<String> rewritten, List<String> left) {
        /** In lines for the operator. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(
                    rewritten.isEmpty()
                            ? "No table held rows that are gone."
                            : "Rewritten: " + String.join(", ", rewritten) + ".");
            left.forEach(line -> lines.add("Not done: " + line));
            lines.add("Not in reach of this: archives of the write-ahead log, replicas, backups and dumps, the server's"
                    + " log files, and blocks that the file system or the disk has set aside.");
            return lines;
        }
    }

    /** Scrubs, unless some process is at it; in that case nothing is returned. */
    public Optional<Report> run() {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            if (!isTrue(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.empty();
            }
            try {
                Report report = scrub(connection);
                report.left().forEach(line -> LOG.warn("Not scrubbed: {}", line));
                LOG.info(
                        "Scrubbed; {} tables were rewritten", report.rewritten().size());
                return Optional.of(report);
            } finally {
                isTrue(connection, "select pg_advisory_unlock(?)");
                new Statements(connection).add("reset lock_timeout").run();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be scrubbed: " + e.getMessage(), e);
        }
    }

    private Report scrub(Connection connection) throws SQLException {
        List<String> left = new ArrayList<>();
        Onlookers onlookers = new Onlookers(connection);
        onlookers.awaitGone(patience).ifPresent(left::add);
        if (!onlookers.seesEverybody()) {
            left.add("whether transactions of other roles still see rows that are gone cannot be told;"
                    + " grant pg_monitor to the role and scrub again");
        }
        DeadRows tables = new DeadRows(connection);
        List<String> rewritten = tables.rewrite(left);
        new ServerFiles(connection).replaceLog(left);
        if (left.isEmpty()) {
            tables.done();
        }
        return new Report(rewritten, List.copyOf(left));
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement =
                        new Statements(connection).add(sql, LOCK).prepare();
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
