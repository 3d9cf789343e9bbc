package dev.tenure.command.process;

import static dev.tenure.command.process.Columns.ids;
import static dev.tenure.command.process.Columns.instant;
import static dev.tenure.command.process.Columns.moments;
import static dev.tenure.command.process.Columns.texts;

import dev.tenure.eventstore.parked.ParkedCause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queues of parked stories, each in the order of its places. The first of a queue says why, and when it is tried again. */
final class ParkedRows {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;

    ParkedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something for the end of that story's queue. */
    record Parked(UUID storyId, ParkedItem item) {
        @Nullable String position() {
            return item.position() == null ? null : item.position().toString();
        }

        @Nullable String problem() {
            return item.cause() == null ? null : item.cause().type();
        }

        @Nullable String detail() {
            return item.cause() == null ? null : item.cause().message();
        }
    }

    /** Something in a queue. */
    record Queued(long place, ParkedItem item, int attempts) {}

    /** One second, then two, then four, up to an hour. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(12, Math.max(0, attempts - 1)));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** Adds them in that order; what failed is tried again after the first pause. */
    void add(List<Parked> items, Instant now) {
        if (!items.isEmpty()) {
            jdbc.sql("""
                            insert into command.parked_event
                                   (saga_id, position, deadline, happened, queued_at, problem, detail, attempts, not_before)
                            select saga, position::bigint, deadline, happened, ?, problem, detail,
                                   case when problem is null then 0 else 1 end, case when problem is not null then ?::timestamptz end
                              from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
                                   with ordinality as n (saga, position, deadline, happened, problem, detail, number)
                             order by number""")
                    .params(
                            Timestamp.from(now),
                            Timestamp.from(now.plus(pauseAfter(1))),
                            ids(items, Parked::storyId),
                            texts(items, Parked::position),
                            texts(items, one -> one.item().deadline()),
                            moments(items, one -> one.item().happened()),
                            texts(items, Parked::problem),
                            texts(items, Parked::detail))
                    .update();
        }
    }

    /** That many at most, the first first. */
    List<Queued> queue(UUID storyId, int limit) {
        return jdbc.sql("select place, position, deadline, happened, attempts from command.parked_event"
                        + " where saga_id = ? order by place limit ?")
                .params(storyId, limit)
                .query(ParkedRows::queued)
                .list();
    }

    private static Queued queued(ResultSet row, int number) throws SQLException {
        Instant happened = Objects.requireNonNull(instant(row.getObject("happened", OffsetDateTime.class)));
        ParkedItem item =
                new ParkedItem(row.getObject("position", Long.class), row.getString("deadline"), happened, null);
        return new Queued(row.getLong("place"), item, row.getInt("attempts"));
    }

    void remove(UUID storyId, Collection<Long> places) {
        jdbc.sql("delete from command.parked_event where saga_id = :story and place = any(:places)")
                .param("story", storyId)
                .param("places", places.toArray(Long[]::new))
                .update();
    }

    void removeDeadlines(UUID storyId, Collection<String> names) {
        jdbc.sql("delete from command.parked_event where saga_id = :story and deadline = any(:names)")
                .param("story", storyId)
                .param("names", names.toArray(String[]::new))
                .update();
    }

    /** What was tried in vain is tried again after a longer pause. */
    void failed(UUID storyId, Queued first, ParkedCause cause, Instant now) {
        int attempts = first.attempts() + 1;
        jdbc.sql("update command.parked_event set problem = ?, detail = ?, attempts = ?, not_before = ?"
                        + " where saga_id = ? and place = ?")
                .param(cause.type())
                .param(cause.message())
                .param(attempts)
                .param(Timestamp.from(now.plus(pauseAfter(attempts))))
                .param(storyId)
                .param(first.place())
                .update();
    }

    /** The rest of a long queue goes on at once, also where this process does not live to see it. */
    void goOn(UUID storyId, Instant now) {
        jdbc.sql("update command.parked_event set not_before = ? where saga_id = ? and place ="
                        + " (select min(place) from command.parked_event where saga_id = ?)")
                .params(Timestamp.from(now), storyId, storyId)
                .update();
    }

    /** The stories whose first is to be tried again by now. */
    List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select saga_id from command.parked_event where not_before <= ? order by not_before limit ?")
                .params(Timestamp.from(now), limit)
                .query(UUID.class)
                .list();
    }
}
