package dev.tenure.query.requests;

import dev.tenure.query.slice.RowSet;
import dev.tenure.query.slice.SqlArray;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes the rows of requests, those of a batch by one statement. */
final class RequestTable {
    private static final String COLUMNS =
            "request_id, kind, account_id, reporter_id, container_id, moving_to, mailbox_id,"
                    + " given, family, mobile, state, made_at, settled_at, settled_by, reason, sequence";
    private static final String UPSERT = "insert into readmodel.request (" + COLUMNS + ") select " + COLUMNS
            + " from rows on conflict (request_id) do update set given = excluded.given,"
            + " family = excluded.family, mobile = excluded.mobile, state = excluded.state, settled_at = excluded.settled_at,"
            + " settled_by = excluded.settled_by, reason = excluded.reason, sequence = excluded.sequence";

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those requests, and the ones about those people. */
    List<StoredRequest> of(Collection<UUID> ids, Collection<UUID> people) {
        return jdbc.sql("select * from readmodel.request where request_id = any (?) or account_id = any (?)")
                .params(SqlArray.uuids(ids), SqlArray.uuids(people))
                .query((row, number) -> StoredRequest.read(row))
                .list();
    }

    void write(Collection<StoredRequest> requests) {
        RowSet.of(requests)
                .uuids("request_id", StoredRequest::id)
                .texts("kind", it -> it.asked().kind())
                .uuids("account_id", it -> it.asked().accountId())
                .uuids("reporter_id", it -> it.asked().reporterId())
                .uuids("container_id", it -> it.asked().containerId())
                .uuids("moving_to", it -> it.asked().movingTo())
                .uuids("mailbox_id", it -> it.asked().mailboxId())
                .texts("given", it -> it.asked().given())
                .texts("family", it -> it.asked().family())
                .texts("mobile", it -> it.asked().mobile())
                .texts("state", StoredRequest::state)
                .instants("made_at", StoredRequest::madeAt)
                .instants("settled_at", StoredRequest::settledAt)
                .texts("settled_by", StoredRequest::settledBy)
                .texts("reason", StoredRequest::reason)
                .longs("sequence", StoredRequest::sequence)
                .write(jdbc, UPSERT);
    }

    /** Blanks what was asked for people, and what was said about them, as {@link StoredRequest#forgotten} does (LEA-5). */
    void forget(Collection<UUID> people) {
        jdbc.sql("update readmodel.request set given = null, family = null, mobile = null, reason = null,"
                        + " state = case state when 'OPEN' then 'OVERTAKEN' else state end"
                        + " where account_id = any (?)")
                .param(SqlArray.uuids(people))
                .update();
    }
}
