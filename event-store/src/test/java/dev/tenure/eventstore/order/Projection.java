package dev.tenure.eventstore.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** A reader whose rows and token are in the log's own database, written in one transaction; a dump of it has both. */
final class Projection {
    private static final int STEP = 20;
    private static final String TABLES = "create table if not exists public.seen"
            + " (number bigserial primary key, event_id text not null);"
            + " create table if not exists public.place (token bytea, token_type text)";

    private final OurLog.OurNode node;
    private final DataSource source;

    Projection(OurLog.OurNode node, DataSource source) {
        this.node = node;
        this.source = source;
        try (Sql sql = new Sql(source)) {
            sql.run(TABLES);
        }
    }

    /** Whether there was anything to read. */
    boolean step() {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            List<? extends TrackedEventMessage<?>> events = next(token(connection));
            for (TrackedEventMessage<?> event : events) {
                update(connection, "insert into public.seen (event_id) values (?)", event.getIdentifier());
            }
            if (!events.isEmpty()) {
                store(connection, events.get(events.size() - 1).trackingToken());
            }
            connection.commit();
            return !events.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<? extends TrackedEventMessage<?>> next(@Nullable TrackingToken token) {
        try (Stream<? extends TrackedEventMessage<?>> events = node.engine().readEvents(token, false)) {
            return events.limit(STEP).toList();
        }
    }

    List<String> seen() {
        try (Sql sql = new Sql(source)) {
            return sql.list(row -> row.getString(1), "select event_id from public.seen order by number");
        }
    }

    private @Nullable TrackingToken token(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select token, token_type from public.place");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? node.store()
                            .serializer()
                            .deserialize(
                                    new SimpleSerializedObject<>(row.getBytes(1), byte[].class, row.getString(2), null))
                    : null;
        }
    }

    private void store(Connection connection, TrackingToken token) throws SQLException {
        SerializedObject<byte[]> stored = node.store().serializer().serialize(token, byte[].class);
        update(connection, "delete from public.place");
        update(
                connection,
                "insert into public.place values (?, ?)",
                stored.getData(),
                stored.getType().getName());
    }

    private static void update(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }
}
