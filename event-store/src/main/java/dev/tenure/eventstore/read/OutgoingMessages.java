package dev.tenure.eventstore.read;

import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.read.StoredMessage.Cursor;
import dev.tenure.eventstore.read.StoredMessage.State;
import dev.tenure.eventstore.sealing.Sealer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outgoing messages, for whoever delivers or shows them; REG-5's temporary passwords wait here sealed. */
public final class OutgoingMessages {
    private static final String SELECT = "select " + StoredMessage.COLUMNS + " from events.outgoing_message ";
    private static final String AFTER =
            " and (position, message_id) > (?, ?::uuid) order by position, message_id limit ?";
    private static final TypeReference<Map<String, String>> CONTENT = new TypeReference<>() {};

    private final Queries queries;
    private final Sealer sealer;
    private final JsonMapper mapper;

    public OutgoingMessages(DataSource dataSource, Sealer sealer, JsonMapper mapper) {
        this.queries = new Queries(dataSource);
        this.sealer = sealer;
        this.mapper = mapper;
    }

    /** Messages in that state, in the order in which they were decided. */
    public List<StoredMessage> inState(State state, Cursor after, int limit) {
        return queries.list(
                StoredMessage::read,
                SELECT + "where " + state.condition() + AFTER,
                after.position(),
                after.messageId(),
                limit);
    }

    /** Messages about that account or application. */
    public List<StoredMessage> about(UUID subject, Cursor after, int limit) {
        return queries.list(
                StoredMessage::read,
                SELECT + "where subject = ?::uuid" + AFTER,
                subject,
                after.position(),
                after.messageId(),
                limit);
    }

    public Optional<StoredMessage> find(UUID messageId) {
        return queries.first(StoredMessage::read, SELECT + "where message_id = ?::uuid", messageId);
    }

    /** The content, while it is there: empty for a message taken or never sent. */
    public Optional<Map<String, String>> open(UUID messageId) {
        return queries.first(
                        row -> row.getBytes(1),
                        "select sealed from events.outgoing_message where message_id = ?::uuid and sealed is not null",
                        messageId)
                .map(content -> mapper.readValue(sealer.open(content, messageId.toString()), CONTENT));
    }
}
