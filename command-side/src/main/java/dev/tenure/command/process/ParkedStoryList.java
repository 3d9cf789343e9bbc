package dev.tenure.command.process;

import static dev.tenure.command.process.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which stories are parked, for whoever is to mend them (ORG-2). */
public final class ParkedStoryList {
    private static final String SELECT = """
            select s.saga_id, s.type, s.parked_at, first.*, e.name as event,
                   (select array_agg(a.key || ' ' || a.value order by a.key, a.value)
                      from command.saga_association a where a.saga_id = s.saga_id) as about,
                   (select count(*) from command.parked_event q where q.saga_id = s.saga_id) - 1 as behind
              from command.saga s
              join lateral (select place, position, deadline, happened, problem, detail, attempts, not_before
                              from command.parked_event p where p.saga_id = s.saga_id
                             order by place limit 1) as first on true
              left join events.event e on e.position = first.position
             where s.parked_at is not null and (?::uuid is null or s.saga_id = ?::uuid)
             order by s.parked_at, s.saga_id limit ?""";

    private final JdbcClient jdbc;

    public ParkedStoryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A parked story, with the first of its queue.
     *
     * @param story the kind of story, such as {@code onboarding}
     * @param about what the story is found by, each as name and id
     * @param place of the first of its queue
     * @param event the name of the event that it could not handle; null for a deadline
     * @param position the event's in the log
     * @param deadline the name of the deadline that it could not be told of; null for an event
     * @param happened the time of the event, or when the deadline fell due
     * @param nextAttempt when it is tried again by itself
     * @param waitingBehind how much more has queued
     */
    public record ParkedStory(
            UUID id,
            String story,
            List<String> about,
            Instant parkedAt,
            long place,
            @Nullable String event,
            @Nullable Long position,
            @Nullable String deadline,
            @Nullable Instant happened,
            @Nullable String problem,
            @Nullable String detail,
            int attempts,
            @Nullable Instant nextAttempt,
            long waitingBehind) {}

    /** The parked stories, the one parked longest first. */
    public List<ParkedStory> parked(int limit) {
        return parked(null, limit);
    }

    /** That story, if it is parked. */
    public Optional<ParkedStory> parked(UUID storyId) {
        return parked(storyId, 1).stream().findFirst();
    }

    private List<ParkedStory> parked(@Nullable UUID which, int limit) {
        return jdbc.sql(SELECT)
                .param(which)
                .param(which)
                .param(limit)
                .query(ParkedStoryList::read)
                .list();
    }

    private static ParkedStory read(ResultSet row, int number) throws SQLException {
        return new ParkedStory(
                row.getObject("saga_id", UUID.class),
                row.getString("type"),
                about(row),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getLong("place"),
                row.getString("event"),
                row.getObject("position", Long.class),
                row.getString("deadline"),
                moment(row, "happened"),
                row.getString("problem"),
                row.getString("detail"),
                row.getInt("attempts"),
                moment(row, "not_before"),
                row.getLong("behind"));
    }

    private static List<String> about(ResultSet row) throws SQLException {
        return row.getArray("about") == null
                ? List.of()
                : List.of((String[]) row.getArray("about").getArray());
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }
}
