package dev.tenure.query.directory;

import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.account.UserAccountId;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;

/** Keeps in the directory how people are reached, and what of it they hide (DIR-3 to 5). */
final class NumbersHandling {
    private NumbersHandling() {}

    static void on(MobileChanged event, DomainEventMessage<?> message, DirectoryBatch batch) {
        String number = event.personal().mobile().value();
        reach(event.accountId(), message, batch, before -> before.withMobile(number));
    }

    static void on(MobileRemoved event, DomainEventMessage<?> message, DirectoryBatch batch) {
        reach(event.accountId(), message, batch, before -> before.withMobile(null));
    }

    static void on(MobileHidden event, DomainEventMessage<?> message, DirectoryBatch batch) {
        reach(event.accountId(), message, batch, before -> before.hiding(event.hidden()));
    }

    static void on(ProfileChanged event, DomainEventMessage<?> message, DirectoryBatch batch) {
        reach(event.accountId(), message, batch, before -> before.with(event.personal()));
    }

    private static void reach(
            UserAccountId id, DomainEventMessage<?> message, DirectoryBatch batch, UnaryOperator<Numbers> change) {
        batch.show(id.value(), message.getSequenceNumber(), before -> before.reached(change));
    }
}
