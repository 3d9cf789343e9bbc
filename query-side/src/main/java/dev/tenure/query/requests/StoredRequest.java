package dev.tenure.query.requests;

import dev.tenure.kernel.account.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request's row. */
record StoredRequest(
        UUID id,
        Asked asked,
        String state,
        Instant madeAt,
        @Nullable Settled settled,
        long sequence) {
    /** What was asked, about whom, by whom; names and number are null where nothing of that kind was asked for. */
    record Asked(
            String kind,
            UUID accountId,
            UUID reporterId,
            UUID containerId,
            @Nullable UUID movingTo,
            @Nullable UUID mailboxId,
            @Nullable String given,
            @Nullable String family,
            @Nullable String mobile) {
        static Asked about(String kind, UUID accountId, UUID reporterId, UUID containerId) {
            return new Asked(kind, accountId, reporterId, containerId, null, null, null, null, null);
        }

        Asked movingTo(@Nullable UUID container) {
            return new Asked(kind, accountId, reporterId, containerId, container, mailboxId, given, family, mobile);
        }

        Asked into(UUID mailbox) {
            return new Asked(kind, accountId, reporterId, containerId, movingTo, mailbox, given, family, mobile);
        }

        Asked named(PersonName name, @Nullable String number) {
            return new Asked(
                    kind, accountId, reporterId, containerId, movingTo, mailboxId, name.given(), name.family(), number);
        }
    }

    /** Who settled it, when and why. */
    record Settled(
            Instant at, @Nullable String by, @Nullable String reason) {}

    /** As it is after an event; one that was seen already changes nothing. */
    StoredRequest settle(RequestState next, Settled how, long at) {
        return at <= sequence ? this : new StoredRequest(id, asked, next.name(), madeAt, how, at);
    }

    /** Without anything about a person who was erased; what was open about them nobody decides on any more (LEA-5). */
    StoredRequest forgotten() {
        StoredRequest blank = withoutName();
        String now = state.equals(RequestState.OPEN.name()) ? RequestState.OVERTAKEN.name() : state;
        return new StoredRequest(id, blank.asked(), now, madeAt, blank.settled(), sequence);
    }

    /** Without anything about a person whose account was deleted (LEA-5). */
    StoredRequest withoutName() {
        Asked blank = new Asked(
                asked.kind(),
                asked.accountId(),
                asked.reporterId(),
                asked.containerId(),
                asked.movingTo(),
                asked.mailboxId(),
                null,
                null,
                null);
        Settled how = settled == null ? null : new Settled(settled.at(), settled.by(), null);
        return new StoredRequest(id, blank, state, madeAt, how, sequence);
    }

    /** The same after an event that changes no state. */
    StoredRequest seen(long at) {
        return new StoredRequest(id, asked, state, madeAt, settled, Math.max(sequence, at));
    }

    static StoredRequest read(ResultSet row) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new StoredRequest(
                row.getObject("request_id", UUID.class),
                new Asked(
                        row.getString("kind"),
                        row.getObject("account_id", UUID.class),
                        row.getObject("reporter_id", UUID.class),
                        row.getObject("container_id", UUID.class),
                        row.getObject("moving_to", UUID.class),
                        row.getObject("mailbox_id", UUID.class),
                        row.getString("given"),
                        row.getString("family"),
                        row.getString("mobile")),
                row.getString("state"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                settledAt == null
                        ? null
                        : new Settled(settledAt.toInstant(), row.getString("settled_by"), row.getString("reason")),
                row.getLong("sequence"));
    }

    @Nullable Instant settledAt() {
        return settled == null ? null : settled.at();
    }

    @Nullable String settledBy() {
        return settled == null ? null : settled.by();
    }

    @Nullable String reason() {
        return settled == null ? null : settled.reason();
    }
}
