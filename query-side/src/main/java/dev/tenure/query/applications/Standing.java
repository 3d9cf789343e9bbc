package dev.tenure.query.applications;

import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationApproved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an application stands and how far its onboarding has come (ORG-2), in the course of a batch. The sequence keeps an event
 * that comes twice from changing anything; ticks never come off.
 */
final class Standing {
    private final UUID id;
    private String state;
    private boolean overdue;
    private List<String> missing = List.of();
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String reason;
    private @Nullable UUID containerId;
    private @Nullable UUID mailboxId;
    private boolean containerOpen;
    private boolean mailboxCreated;
    private @Nullable Integer accountsExpected;
    private long sequence;

    Standing(UUID id, ApplicationState state, long sequence) {
        this.id = id;
        this.state = state.name();
        this.sequence = sequence;
    }

    static Standing read(ResultSet row) throws SQLException {
        Standing stored = new Standing(
                row.getObject("application_id", UUID.class),
                ApplicationState.valueOf(row.getString("state")),
                row.getLong("sequence"));
        stored.overdue = row.getBoolean("overdue");
        stored.missing = List.of((String[]) row.getArray("missing").getArray());
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        stored.decidedAt = decided == null ? null : decided.toInstant();
        stored.decidedBy = row.getString("decided_by");
        stored.reason = row.getString("reason");
        stored.containerId = row.getObject("container_id", UUID.class);
        stored.mailboxId = row.getObject("mailbox_id", UUID.class);
        stored.containerOpen = row.getBoolean("container_open");
        stored.mailboxCreated = row.getBoolean("mailbox_created");
        stored.accountsExpected = row.getObject("accounts_expected", Integer.class);
        return stored;
    }

    /** Whether the event is new to it; then it counts for the version. */
    boolean advance(long to) {
        boolean advances = to > sequence;
        sequence = Math.max(sequence, to);
        return advances;
    }

    void enter(ApplicationState entered) {
        state = entered.name();
        if (entered == ApplicationState.ONBOARDED) {
            overdue = false;
            missing = List.of();
        }
    }

    void decide(Decision decision) {
        state = decision.state().name();
        decidedAt = decision.at();
        decidedBy = decision.actor();
        reason = decision.reason();
    }

    void expect(ApplicationApproved event) {
        containerId = event.containerId().value();
        mailboxId = event.mailboxId().value();
        accountsExpected = event.accounts().size();
    }

    void becomeOverdue(List<String> things) {
        overdue = true;
        missing = List.copyOf(things);
    }

    void openContainer() {
        containerOpen = true;
    }

    void createMailbox(UUID mailbox) {
        mailboxId = mailbox;
        mailboxCreated = true;
    }

    UUID id() {
        return id;
    }

    String state() {
        return state;
    }

    boolean isOverdue() {
        return overdue;
    }

    List<String> missing() {
        return missing;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable UUID containerId() {
        return containerId;
    }

    @Nullable UUID mailboxId() {
        return mailboxId;
    }

    boolean isContainerOpen() {
        return containerOpen;
    }

    boolean isMailboxCreated() {
        return mailboxCreated;
    }

    @Nullable Integer accountsExpected() {
        return accountsExpected;
    }

    long sequence() {
        return sequence;
    }
}
