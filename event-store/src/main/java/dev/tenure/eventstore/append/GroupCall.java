package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.ClaimedKey;
import dev.tenure.eventstore.append.EncodedUnit.ExpectedVersion;
import dev.tenure.eventstore.append.EncodedUnit.KeyedAnswer;
import dev.tenure.eventstore.append.EncodedUnit.UsedKey;
import dev.tenure.eventstore.jdbc.Micros;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group of units as the arguments of {@code events.append}: one array for each column, each row with its unit's number. */
final class GroupCall {
    private static final int ARGUMENTS = 63;
    private static final String PLACES = "?" + ", ?".repeat(ARGUMENTS - 1);
    static final String SQL =
            "select answered_epoch, answered_first, answered_refusals from events.append(" + PLACES + ")";

    private final Rows<EventRow> events = new Rows<>();
    private final Rows<byte[]> digests = new Rows<>();
    private final Rows<ExpectedVersion> versions = new Rows<>();
    private final Rows<UsedKey> keys = new Rows<>();
    private final Rows<UUID> erased = new Rows<>();
    private final Rows<Map.Entry<HashedKey, UUID>> freed = new Rows<>();
    private final Rows<Map.Entry<HashedKey, ClaimedKey>> claimed = new Rows<>();
    private final Rows<Map.Entry<HashedKey, ClaimKey>> vacant = new Rows<>();
    private final Rows<Map.Entry<HashedKey, Long>> series = new Rows<>();
    private final Rows<MessageRow> sent = new Rows<>();
    private final Rows<UUID> taken = new Rows<>();
    private final Rows<KeyedAnswer> answers = new Rows<>();

    GroupCall(List<EncodedUnit> units) {
        int after = 0;
        for (int i = 0; i < units.size(); i++) {
            EncodedUnit unit = units.get(i);
            after += unit.events().size();
            events.addAll(i, after, unit.events());
            digests.add(i, after, unit.digests());
            versions.addAll(i, after, unit.versions());
            keys.addAll(i, after, unit.keys());
            erased.addAll(i, after, unit.erased());
            freed.addAll(i, after, unit.releases().entrySet());
            claimed.addAll(i, after, unit.claims().entrySet());
            vacant.addAll(i, after, unit.vacant().entrySet());
            series.addAll(i, after, unit.series().entrySet());
            sent.addAll(i, after, unit.messages());
            taken.addAll(i, after, unit.takenMessages());
            KeyedAnswer answer = unit.answer();
            if (answer != null) {
                answers.add(i, after, answer);
            }
        }
    }

    /** Sets all arguments of a statement of {@link #SQL}. */
    void bind(PreparedStatement statement, Identity identity, Instant now) throws SQLException {
        Arguments arguments = new Arguments(statement);
        arguments
                .number(AppendLock.NUMBER)
                .id(identity.committer())
                .number(identity.group())
                .number(identity.epoch());
        bindEvents(arguments);
        bindConditions(arguments);
        bindClaims(arguments);
        bindMessages(arguments);
        arguments.number(Micros.of(now));
        arguments.requireAll(ARGUMENTS);
    }

    /**
     * Who sends the group.
     *
     * @param group its number among the committer's groups
     * @param epoch in which all of its units were decided
     */
    record Identity(UUID committer, long group, long epoch) {}

    private void bindEvents(Arguments arguments) throws SQLException {
        arguments
                .numbers(events.units())
                .texts(events.column(EventRow::aggregateType))
                .ids(events.column(EventRow::aggregateId))
                .longs(events.column(EventRow::sequence))
                .ids(events.column(EventRow::eventId))
                .texts(events.column(EventRow::name))
                .texts(events.column(EventRow::revision))
                .longs(events.column(EventRow::occurredAt))
                .ids(events.column(EventRow::person))
                .bytes(events.column(EventRow::plain))
                .bytes(events.column(EventRow::personal))
                .bytes(events.column(EventRow::metadata))
                .bytes(events.column(EventRow::claims))
                .blob(digests.column(bytes -> bytes));
    }

    private void bindConditions(Arguments arguments) throws SQLException {
        arguments
                .numbers(versions.units())
                .ids(versions.column(ExpectedVersion::aggregateId))
                .longs(versions.column(ExpectedVersion::sequence))
                .flags(versions.column(ExpectedVersion::stale))
                .flags(versions.column(version -> !version.isOfNew()))
                .numbers(keys.units())
                .ids(keys.column(used -> used.key().person()))
                .bytes(keys.column(used -> used.isNew() ? used.key().wrapped() : null))
                .numbers(erased.units())
                .ids(erased.column(person -> person))
                .numbers(erased.after());
    }

    private void bindClaims(Arguments arguments) throws SQLException {
        arguments
                .numbers(freed.units())
                .texts(freed.column(entry -> entry.getKey().kind()))
                .bytes(freed.column(entry -> entry.getKey().bytes()))
                .ids(freed.column(Map.Entry::getValue))
                .numbers(claimed.units())
                .texts(claimed.column(entry -> entry.getKey().kind()))
                .bytes(claimed.column(entry -> entry.getKey().bytes()))
                .ids(claimed.column(entry -> entry.getValue().holder()))
                .numbers(vacant.units())
                .texts(vacant.column(entry -> entry.getKey().kind()))
                .bytes(vacant.column(entry -> entry.getKey().bytes()))
                .numbers(series.units())
                .texts(series.column(entry -> entry.getKey().kind()))
                .bytes(series.column(entry -> entry.getKey().bytes()))
                .longs(series.column(Map.Entry::getValue));
    }

    private void bindMessages(Arguments arguments) throws SQLException {
        arguments
                .numbers(sent.units())
                .ids(sent.column(row -> row.message().messageId()))
                .texts(sent.column(row -> row.message().channel()))
                .texts(sent.column(row -> row.message().template()))
                .ids(sent.column(row -> row.message().subject()))
                .longs(sent.column(row -> Micros.of(row.message().createdAt())))
                .bytes(sent.column(MessageRow::sealed))
                .numbers(sent.after())
                .numbers(taken.units())
                .ids(taken.column(id -> id))
                .numbers(answers.units())
                .bytes(answers.column(keyed -> keyed.key().bytes()))
                .texts(answers.column(keyed -> keyed.answer().requestHash()))
                .texts(answers.column(keyed -> keyed.answer().body()))
                .ids(answers.column(keyed -> keyed.answer().aggregateId()))
                .longs(answers.column(keyed -> keyed.answer().version()))
                .longs(answers.column(keyed -> Micros.of(keyed.answer().answeredAt())))
                .numbers(answers.after());
    }
}
