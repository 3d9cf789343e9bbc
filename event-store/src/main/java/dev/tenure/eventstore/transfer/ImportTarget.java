package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.append.AppendLock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/** The store that a log goes into: one transaction for each batch, under the lock that appends take. */
final class ImportTarget implements AutoCloseable {
    private static final String EVENTS =
            "copy events.event (position, aggregate_type, aggregate_id, sequence, event_id,"
                    + " name, revision, occurred_at, person, payload, personal, metadata, claims) from stdin (format binary)";
    private static final String LINKS =
            "copy events.link (last_position, events, leaves, hash, committed_at) from stdin (format binary)";
    private static final String EPOCH =
            "insert into events.epoch (ordinal, epoch, from_position, server, began_at) values (?, ?, ?, ?, ?::timestamptz)";
    private static final String NEW_EPOCH = "insert into events.epoch (ordinal, epoch, from_position, server)"
            + " select coalesce((select max(ordinal) from events.epoch), 0) + 1, events.new_epoch(), last_position,"
            + " events.this_server() from events.head";
    private static final String KEY = "insert into events.data_key (person, wrapped) select ?, ?"
            + " where not exists (select from events.erased x where x.person = ?) on conflict do nothing";
    private static final String WANTED =
            "select from events.erased where person = ? union all select from events.data_key where person = ?";
    private static final String ERASED = "insert into events.erased (person, position, erased_at)"
            + " values (?, ?, ?::timestamptz) on conflict do nothing";

    private final Connection connection;

    ImportTarget(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    /** Where the store ends. */
    @SuppressWarnings("ArrayRecordComponent") // compared by its parts
    record Head(long position, byte[] hash) {}

    Head head() throws SQLException {
        Head head = readHead();
        connection.commit();
        return head;
    }

    /** The hash of the link that ends there, as hexadecimal digits; empty where none does. */
    String linkHash(long position) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select encode(hash, 'hex') from events.link where last_position = " + position)) {
            return row.next() ? row.getString(1) : "";
        } finally {
            connection.rollback();
        }
    }

    /** Puts the batch in, if the store still ends where it should. */
    void append(Batch batch, Head expected, JsonNode header) throws SQLException, IOException {
        lock();
        requireUntouched(expected);
        if (expected.position() == 0) {
            takeOver(header.path("epochs"));
        }
        copy(EVENTS, batch.copiedEvents());
        copy(LINKS, batch.copiedLinks());
        new ImportedClaims(connection).apply(batch.claims());
        connection.commit();
    }

    void lock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
            lock.setLong(1, AppendLock.NUMBER);
            lock.execute();
        }
    }

    void requireUntouched(Head expected) throws SQLException {
        Head head = readHead();
        if (head.position() != expected.position() || !java.util.Arrays.equals(head.hash(), expected.hash())) {
            throw new TransferRefused("somebody else appended to the store while the file was read into it: it ends at"
                    + " position " + head.position() + " where " + expected.position() + " was left");
        }
    }

    /** Whether a key of that person would be taken: they are not erased here, and have none here. */
    boolean wantsKeyOf(UUID person) throws SQLException {
        try (PreparedStatement wanted = connection.prepareStatement(WANTED)) {
            wanted.setObject(1, person);
            wanted.setObject(2, person);
            try (ResultSet row = wanted.executeQuery()) {
                return !row.next();
            }
        } finally {
            connection.rollback();
        }
    }

    void key(UUID person, byte[] wrapped) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(KEY)) {
            insert.setObject(1, person);
            insert.setBytes(2, wrapped);
            insert.setObject(3, person);
            insert.executeUpdate();
        }
    }

    void erased(UUID person, long position, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ERASED);
                PreparedStatement delete =
                        connection.prepareStatement("delete from events.data_key where person = ?")) {
            insert.setObject(1, person);
            insert.setLong(2, position);
            insert.setString(3, LineForm.time(at));
            insert.executeUpdate();
            delete.setObject(1, person);
            delete.executeUpdate();
        }
    }

    /** From here on the store is one of its own. */
    void beginEpoch() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(NEW_EPOCH);
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** The epochs that the log went through, so that readers of the store it comes from are known here. */
    private void takeOver(JsonNode epochs) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from events.epoch");
        }
        for (JsonNode epoch : epochs) {
            try (PreparedStatement insert = connection.prepareStatement(EPOCH)) {
                insert.setInt(1, Math.toIntExact(LineForm.number(epoch, "ordinal")));
                insert.setLong(2, LineForm.number(epoch, "epoch"));
                insert.setLong(3, LineForm.number(epoch, "from"));
                insert.setString(4, LineForm.text(epoch, "server"));
                insert.setString(5, LineForm.text(epoch, "beganAt"));
                insert.executeUpdate();
            }
        }
    }

    private Head readHead() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_position, hash from events.head")) {
            row.next();
            return new Head(row.getLong(1), row.getBytes(2));
        }
    }

    private void copy(String sql, byte[] rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(rows));
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
