package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.KeyedAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the accepted units of a group come to: each row once, as it is after the last of them. */
final class GroupWrites {
    private final LogState state;
    private final List<EventRow> events = new ArrayList<>();
    private final Map<HashedKey, Optional<UUID>> claims = new LinkedHashMap<>();
    private final Map<HashedKey, Long> series = new LinkedHashMap<>();
    private final Map<UUID, PlacedMessage> sent = new LinkedHashMap<>();
    private final Set<UUID> taken = new LinkedHashSet<>();
    private final Map<HashedKey, StoredAnswer> answers = new LinkedHashMap<>();

    /** A message with the position of its unit. */
    record PlacedMessage(MessageRow row, long position) {}

    GroupWrites(LogState state) {
        this.state = state;
    }

    Appended accept(EncodedUnit unit) {
        for (EventRow event : unit.events()) {
            events.add(event);
            state.head(state.head() + 1);
            state.version(event.aggregateId(), event.sequence());
        }
        acceptClaims(unit);
        unit.series().forEach((key, next) -> series.merge(key, next, Math::max));
        acceptMessages(unit);
        KeyedAnswer answer = unit.answer();
        if (answer != null) {
            StoredAnswer placed = AnswerRows.at(state.head(), answer.answer());
            state.answer(answer.key(), placed);
            answers.put(answer.key(), placed);
        }
        return new Appended(state.head());
    }

    private void acceptClaims(EncodedUnit unit) {
        unit.releases().forEach((key, holder) -> {
            if (holder.equals(state.holder(key))) {
                claims.put(key, Optional.empty());
                state.holder(key, null);
            }
        });
        unit.claims().forEach((key, claimed) -> {
            if (state.holder(key) == null) {
                claims.put(key, Optional.of(claimed.holder()));
                state.holder(key, claimed.holder());
            }
        });
    }

    private void acceptMessages(EncodedUnit unit) {
        unit.takenMessages().forEach(id -> {
            taken.add(id);
            state.message(id, false);
        });
        unit.messages().forEach(row -> {
            sent.put(row.message().messageId(), new PlacedMessage(row, state.head()));
            state.message(row.message().messageId(), true);
        });
    }

    boolean isEmpty() {
        return events.isEmpty()
                && claims.isEmpty()
                && series.isEmpty()
                && sent.isEmpty()
                && taken.isEmpty()
                && answers.isEmpty();
    }

    /** The events in order; the last of them stands at {@link #head}. */
    List<EventRow> events() {
        return events;
    }

    long head() {
        return state.head();
    }

    /** The new holder of each changed key, empty where it is free now. */
    Map<HashedKey, Optional<UUID>> claims() {
        return claims;
    }

    Map<HashedKey, Long> series() {
        return series;
    }

    List<PlacedMessage> sent() {
        return List.copyOf(sent.values());
    }

    Set<UUID> taken() {
        return taken;
    }

    Map<HashedKey, StoredAnswer> answers() {
        return answers;
    }
}
