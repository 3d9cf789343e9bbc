package dev.tenure.command.watch;

import dev.tenure.command.upload.UploadCounts;
import dev.tenure.command.watch.Backlog.Deadlines;
import dev.tenure.command.watch.Backlog.Outbox;
import dev.tenure.command.watch.Backlog.Stories;
import dev.tenure.command.watch.Backlog.Waiting;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.FollowedLog;
import dev.tenure.eventstore.follow.Standing;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the deciding side does, counted by indexes; for its resources, its metrics and its readiness (POL-6, ORG-2). */
public final class CommandSideStatus {
    private static final Duration OVERDUE_AFTER = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FollowedLog stories;
    private final PostgresEventStore store;
    private final UploadCounts uploads;

    public CommandSideStatus(
            JdbcClient jdbc, Clock clock, FollowedLog stories, PostgresEventStore store, UploadCounts uploads) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.stories = stories;
        this.store = store;
        this.uploads = uploads;
    }

    /** The stories' names. */
    public List<String> names() {
        return stories.names();
    }

    /** How far the stories have followed the log. */
    public Standing stories() {
        return stories.standing();
    }

    public UploadCounts.Counts uploads() {
        return uploads.now();
    }

    public Backlog backlog() {
        return new Backlog(deadlines(), commands(), outbox(), parkedStories());
    }

    /** Why this process cannot decide, in words without personal data; empty if it can. */
    public List<String> troubles() {
        List<String> found = new ArrayList<>();
        if (!store.isOpen()) {
            found.add("nothing is appended any more");
        }
        if (!isWritable()) {
            found.add("the database is read-only");
        }
        found.addAll(stories.troubles());
        return found;
    }

    /** Stories that have failed here for a minute. Nobody is sent away for it. */
    public List<String> failures() {
        return stories.failures();
    }

    private boolean isWritable() {
        return jdbc.sql("select not pg_is_in_recovery() and not current_setting('transaction_read_only')::boolean")
                .query(Boolean.class)
                .single();
    }

    private Deadlines deadlines() {
        Instant now = clock.instant();
        return jdbc.sql("select (select count(*) from command.deadline) as pending,"
                        + " (select count(*) from command.deadline where not_before <= :now) as due,"
                        + " (select count(*) from command.deadline where not_before <= :now and due_at < :late) as overdue,"
                        + " (select min(not_before) from command.deadline) as next")
                .param("now", Timestamp.from(now))
                .param("late", Timestamp.from(now.minus(OVERDUE_AFTER)))
                .query((row, number) -> new Deadlines(
                        row.getLong("pending"),
                        row.getLong("due"),
                        row.getLong("overdue"),
                        instant(row.getObject("next", OffsetDateTime.class))))
                .single();
    }

    private Waiting commands() {
        return jdbc.sql("select (select count(*) from command.saga_command where state = 'waiting') as waiting,"
                        + " (select count(*) from command.saga_command where state = 'parked') as parked")
                .query((row, number) -> new Waiting(row.getLong("waiting"), row.getLong("parked")))
                .single();
    }

    private Stories parkedStories() {
        return jdbc.sql(
                        "select count(*) as parked, min(parked_at) as oldest from command.saga where parked_at is not null")
                .query((row, number) -> new Stories(
                        row.getLong("parked"), secondsSince(instant(row.getObject("oldest", OffsetDateTime.class)))))
                .single();
    }

    private Outbox outbox() {
        return jdbc.sql("""
                        with waiting as not materialized (
                            select * from events.outgoing_message o
                             where o.state = 'waiting' and not exists (
                                   select from command.message_delivery d
                                    where d.message_id = o.message_id and d.state <> 'waiting'))
                        select (select count(*) from waiting) as waiting,
                               (select created_at from waiting order by position, message_id limit 1) as oldest,
                               (select count(*) from command.message_delivery
                                 where state = 'sent' and settled_at is null) as unconfirmed,
                               (select count(*) from command.message_delivery where state = 'parked') as parked""")
                .query((row, number) -> new Outbox(
                        row.getLong("waiting"),
                        secondsSince(instant(row.getObject("oldest", OffsetDateTime.class))),
                        row.getLong("unconfirmed"),
                        row.getLong("parked")))
                .single();
    }

    private double secondsSince(@Nullable Instant moment) {
        return moment == null
                ? 0
                : Math.max(0, Duration.between(moment, clock.instant()).toMillis() / 1000.0);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
