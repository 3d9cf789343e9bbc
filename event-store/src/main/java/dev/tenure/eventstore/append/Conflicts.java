package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.KeyedAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells why a unit may not be appended: a repeat first, so that it is told its answer whatever else has changed. */
final class Conflicts {
    private final LogState state;

    Conflicts(LogState state) {
        this.state = state;
    }

    Optional<RuntimeException> of(EncodedUnit unit) {
        return Stream.<Supplier<Optional<RuntimeException>>>of(
                        () -> answered(unit),
                        () -> unexpectedVersion(unit),
                        () -> staleAggregate(unit),
                        () -> heldClaim(unit),
                        () -> repeatedMessage(unit),
                        () -> takenMessage(unit))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<RuntimeException> answered(EncodedUnit unit) {
        KeyedAnswer answer = unit.answer();
        return answer == null
                ? Optional.empty()
                : state.answer(answer.key())
                        .map(given -> answered(given, answer.answer().key()));
    }

    private static RuntimeException answered(StoredAnswer given, String key) {
        return new AppendConflict.AlreadyAnswered(AnswerRows.withKey(given, key));
    }

    private Optional<RuntimeException> unexpectedVersion(EncodedUnit unit) {
        for (Map.Entry<UUID, Long> expected : unit.expectedVersions().entrySet()) {
            long actual = state.version(expected.getKey());
            if (actual != expected.getValue()) {
                return Optional.of(
                        new AppendConflict.UnexpectedVersion(expected.getKey(), expected.getValue(), actual));
            }
        }
        return Optional.empty();
    }

    private Optional<RuntimeException> staleAggregate(EncodedUnit unit) {
        Map<UUID, Long> last = new HashMap<>();
        for (EventRow event : unit.events()) {
            UUID aggregate = event.aggregateId();
            long before = last.computeIfAbsent(aggregate, state::version);
            if (event.sequence() != before + 1) {
                return Optional.of(new AppendConflict.StaleAggregate(aggregate));
            }
            last.put(aggregate, event.sequence());
        }
        return Optional.empty();
    }

    private Optional<RuntimeException> heldClaim(EncodedUnit unit) {
        for (Map.Entry<HashedKey, EncodedUnit.ClaimedKey> claim : unit.claims().entrySet()) {
            UUID holder = state.holder(claim.getKey());
            boolean released = holder != null && holder.equals(unit.releases().get(claim.getKey()));
            if (holder != null && !released && !holder.equals(claim.getValue().holder())) {
                return Optional.of(new AppendConflict.ClaimHeld(claim.getValue().key(), holder));
            }
        }
        return Optional.empty();
    }

    private Optional<RuntimeException> repeatedMessage(EncodedUnit unit) {
        Set<UUID> sent = new HashSet<>();
        for (MessageRow row : unit.messages()) {
            UUID id = row.message().messageId();
            if (state.isKnownMessage(id) || !sent.add(id)) {
                return Optional.of(new IllegalStateException("message " + id + " was sent before; its id is its own"));
            }
        }
        return Optional.empty();
    }

    private Optional<RuntimeException> takenMessage(EncodedUnit unit) {
        Set<UUID> taken = new HashSet<>();
        for (UUID id : unit.takenMessages()) {
            if (!state.isWaiting(id) || !taken.add(id)) {
                return Optional.of(new AppendConflict.MessageTaken(id));
            }
        }
        return Optional.empty();
    }
}
