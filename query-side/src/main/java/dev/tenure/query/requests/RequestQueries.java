package dev.tenure.query.requests;

import dev.tenure.query.web.Cursor;
import dev.tenure.query.web.Page;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what was asked of NAS and where it stands: the longest waiting first. */
public final class RequestQueries {
    private final JdbcClient jdbc;

    public RequestQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which requests are wanted; null stands for all. */
    record Wanted(
            @Nullable RequestState state,
            @Nullable UUID accountId,
            @Nullable UUID reporterId,
            @Nullable UUID containerId) {
        /** Names the list, so that a cursor is good for the same question only. */
        String listName() {
            return "requests " + (state == null ? "" : state.text()) + " " + accountId + " " + reporterId + " "
                    + containerId;
        }
    }

    /** A place in the queue of requests. */
    record Place(Instant madeAt, UUID id) {
        static final int SIZE = 3;

        private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

        Place {
            if (madeAt.isBefore(Instant.EPOCH) || madeAt.isAfter(END)) {
                throw new IllegalArgumentException("no time of ours");
            }
        }

        static Place read(Cursor cursor) {
            return new Place(Instant.parse(cursor.get(1)), UUID.fromString(cursor.get(2)));
        }
    }

    Page<RequestView> list(Wanted wanted, int limit, @Nullable Place after) {
        List<RequestView> found = jdbc.sql("""
                select * from readmodel.request
                where (:state::text is null or state = :state)
                  and (:account::uuid is null or account_id = :account)
                  and (:reporter::uuid is null or reporter_id = :reporter)
                  and (:container::uuid is null or container_id = :container)
                  and (:afterAt::timestamptz is null or (made_at, request_id) > (:afterAt, :afterId::uuid))
                order by made_at, request_id
                limit :limit""")
                .param("state", wanted.state() == null ? null : wanted.state().name())
                .param("account", wanted.accountId())
                .param("reporter", wanted.reporterId())
                .param("container", wanted.containerId())
                .param("afterAt", after == null ? null : after.madeAt().atOffset(ZoneOffset.UTC))
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query((row, number) -> RequestView.of(StoredRequest.read(row)))
                .list();
        return Page.of(found, limit, last -> Cursor.of(wanted.listName(), last.madeAt(), last.id()));
    }

    Optional<RequestView> request(UUID id) {
        return jdbc.sql("select * from readmodel.request where request_id = :id")
                .param("id", id)
                .query((row, number) -> RequestView.of(StoredRequest.read(row)))
                .optional();
    }
}
