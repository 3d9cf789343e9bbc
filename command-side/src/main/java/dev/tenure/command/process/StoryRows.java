package dev.tenure.command.process;

import static dev.tenure.command.process.Columns.ids;
import static dev.tenure.command.process.Columns.instant;
import static dev.tenure.command.process.Columns.moments;
import static dev.tenure.command.process.Columns.texts;

import dev.tenure.command.process.StoryBatch.StoryKey;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.saga.AssociationValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of stories, many at a time, under owned names. One that is loaded stays locked until the transaction ends. */
final class StoryRows {
    private final JdbcClient jdbc;

    StoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Association(UUID id, String type, AssociationValue value) {}

    Map<StoryKey, Set<UUID>> find(Collection<StoryKey> sought) {
        Map<StoryKey, Set<UUID>> found = new HashMap<>();
        if (sought.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                        select a.type, a.key, a.value, a.saga_id from command.saga_association a
                          join unnest(?::text[], ?::text[], ?::text[]) as sought (type, key, value)
                            on a.type = sought.type and a.key = sought.key and a.value = sought.value""")
                .params(texts(sought, StoryKey::type), texts(sought, StoryKey::key), texts(sought, StoryKey::value))
                .query(row -> {
                    StoryKey key = new StoryKey(row.getString(1), row.getString(2), row.getString(3));
                    found.computeIfAbsent(key, none -> new HashSet<>()).add(row.getObject(4, UUID.class));
                });
        return found;
    }

    /** Those of them that are there, in their order, so that two who lock several never wait for each other. */
    List<StoryRow> lock(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        List<StoryRow> bare = jdbc.sql("select saga_id, type, state, parked_at from command.saga"
                        + " where saga_id = any(:ids) order by saga_id for no key update")
                .param("ids", wanted)
                .query((row, number) -> new StoryRow(
                        row.getObject("saga_id", UUID.class),
                        row.getString("type"),
                        row.getString("state"),
                        instant(row.getObject("parked_at", OffsetDateTime.class)),
                        Set.of(),
                        false))
                .list();
        return bare.isEmpty() ? bare : associated(bare, wanted);
    }

    /** A statement of its own, after the lock: what finds a story may have changed while it was waited for. */
    private List<StoryRow> associated(List<StoryRow> bare, UUID[] ids) {
        Map<UUID, Set<AssociationValue>> values = new HashMap<>();
        jdbc.sql("select saga_id, key, value from command.saga_association where saga_id = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    values.computeIfAbsent(row.getObject(1, UUID.class), none -> new HashSet<>())
                            .add(new AssociationValue(row.getString(2), row.getString(3)));
                });
        return bare.stream()
                .map(row -> new StoryRow(
                        row.id(),
                        row.type(),
                        row.state(),
                        row.parkedAt(),
                        values.getOrDefault(row.id(), Set.of()),
                        false))
                .toList();
    }

    /** Writes what has changed, and nothing else. */
    void write(Collection<HeldStory<?>> held) {
        insert(held.stream()
                .filter(story -> story.isActive() && story.stored().isNew())
                .map(HeldStory::now)
                .toList());
        update(held.stream()
                .filter(story -> story.isActive() && !story.stored().isNew() && isChanged(story))
                .map(HeldStory::now)
                .toList());
        delete(held.stream()
                .filter(story -> !story.isActive() && !story.stored().isNew())
                .map(HeldStory::id)
                .toList());
        List<HeldStory<?>> active = held.stream().filter(HeldStory::isActive).toList();
        associate(active.stream()
                .flatMap(story -> difference(story.now(), story.stored()))
                .toList());
        dissociate(active.stream()
                .flatMap(story -> difference(story.stored(), story.now()))
                .toList());
    }

    private static boolean isChanged(HeldStory<?> story) {
        StoryRow now = story.now();
        return !Objects.equals(now.state(), story.stored().state())
                || !Objects.equals(now.parkedAt(), story.stored().parkedAt());
    }

    private static Stream<Association> difference(StoryRow these, StoryRow those) {
        return these.associations().stream()
                .filter(value -> !those.associations().contains(value))
                .map(value -> new Association(these.id(), these.type(), value));
    }

    private void insert(List<StoryRow> stories) {
        if (!stories.isEmpty()) {
            jdbc.sql("insert into command.saga (saga_id, type, state, parked_at)"
                            + " select * from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])")
                    .params(
                            ids(stories, StoryRow::id),
                            texts(stories, StoryRow::type),
                            texts(stories, StoryRow::state),
                            moments(stories, StoryRow::parkedAt))
                    .update();
        }
    }

    private void update(List<StoryRow> stories) {
        if (!stories.isEmpty()) {
            jdbc.sql("update command.saga s set state = n.state, parked_at = n.parked_at"
                            + " from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as n (saga_id, state, parked_at)"
                            + " where s.saga_id = n.saga_id")
                    .params(
                            ids(stories, StoryRow::id),
                            texts(stories, StoryRow::state),
                            moments(stories, StoryRow::parkedAt))
                    .update();
        }
    }

    private void delete(List<UUID> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql("delete from command.saga where saga_id = any(:ids)")
                    .param("ids", ended.toArray(UUID[]::new))
                    .update();
        }
    }

    private void associate(List<Association> added) {
        change(
                "insert into command.saga_association (type, key, value, saga_id)"
                        + " select * from unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) on conflict do nothing",
                added);
    }

    private void dissociate(List<Association> removed) {
        change(
                "delete from command.saga_association a"
                        + " using unnest(?::text[], ?::text[], ?::text[], ?::uuid[]) as n (type, key, value, saga_id)"
                        + " where a.type = n.type and a.key = n.key and a.value = n.value and a.saga_id = n.saga_id",
                removed);
    }

    private void change(String sql, List<Association> associations) {
        if (!associations.isEmpty()) {
            jdbc.sql(sql)
                    .params(
                            texts(associations, Association::type),
                            texts(associations, one -> one.value().getKey()),
                            texts(associations, one -> one.value().getValue()),
                            ids(associations, Association::id))
                    .update();
        }
    }
}
