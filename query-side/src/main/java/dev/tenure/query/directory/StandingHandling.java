package dev.tenure.query.directory;

import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.UserAccountId;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;

/** Keeps in the directory who leaves, who is deactivated and who is gone (DIR-6). Whoever joins elsewhere leaves no more. */
final class StandingHandling {
    private StandingHandling() {}

    static void on(LeaverMarked event, DomainEventMessage<?> message, DirectoryBatch batch) {
        stand(event.accountId(), message, batch, before -> before.leaving(true));
    }

    static void on(LeaverMarkWithdrawn event, DomainEventMessage<?> message, DirectoryBatch batch) {
        stand(event.accountId(), message, batch, before -> before.leaving(false));
    }

    static void on(Deactivated event, DomainEventMessage<?> message, DirectoryBatch batch) {
        stand(event.accountId(), message, batch, before -> before.inactive(true));
    }

    static void on(Reactivated event, DomainEventMessage<?> message, DirectoryBatch batch) {
        stand(event.accountId(), message, batch, before -> before.inactive(false));
    }

    static void on(AccountDeleted event, DomainEventMessage<?> message, DirectoryBatch batch) {
        batch.show(event.accountId().value(), message.getSequenceNumber(), DirectoryAccount::gone);
    }

    private static void stand(
            UserAccountId id, DomainEventMessage<?> message, DirectoryBatch batch, UnaryOperator<Standing> change) {
        batch.show(id.value(), message.getSequenceNumber(), before -> before.with(change.apply(before.standing())));
    }
}
