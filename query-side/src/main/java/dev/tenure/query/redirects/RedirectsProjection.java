package dev.tenure.query.redirects;

import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.list.DistributionListEvent.ListClosed;
import dev.tenure.kernel.list.DistributionListEvent.ListCreated;
import dev.tenure.kernel.list.DistributionListEvent.ListRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.Forgetting;
import dev.tenure.query.slice.Handlers;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps where every address ever used leads: straight to its holder's current one (REN-1 to 4), or that it leads nowhere any more (SMB-12). */
public final class RedirectsProjection implements BatchHandler, Forgetting {
    public static final String SLICE = "redirects";

    private static final Handlers<Holders> HANDLERS = new Handlers<Holders>()
            .on(AccountRegistered.class, RedirectsProjection::on)
            .on(AccountRenamed.class, RedirectsProjection::on)
            .on(AccountDeleted.class, RedirectsProjection::on)
            .on(MailboxCreated.class, RedirectsProjection::on)
            .on(MailboxAddressChanged.class, RedirectsProjection::on)
            .on(MailboxClosed.class, RedirectsProjection::on)
            .on(ListCreated.class, RedirectsProjection::on)
            .on(ListRenamed.class, RedirectsProjection::on)
            .on(ListClosed.class, RedirectsProjection::on);

    private final RedirectTable table;
    private final Erased erased;

    public RedirectsProjection(JdbcClient jdbc) {
        this(jdbc, Erased.nobody());
    }

    public RedirectsProjection(JdbcClient jdbc, Erased erased) {
        this.erased = erased;
        this.table = new RedirectTable(jdbc);
    }

    @Override
    public void forget(Collection<UUID> people) {
        table.forget(people);
    }

    @Override
    public boolean takes(Class<?> payloadType) {
        return HANDLERS.takes(payloadType);
    }

    @Override
    public boolean reads(Class<?> payloadType) {
        return HANDLERS.reads(payloadType);
    }

    @Override
    public void handle(List<DomainEventMessage<?>> events) {
        List<Holder> stored = table.holders(events.stream()
                .map(event -> UUID.fromString(event.getAggregateIdentifier()))
                .toList());
        Holders holders = new Holders(stored, erased);
        HANDLERS.fold(events, holders);
        table.write(holders);
    }

    private static void on(AccountRegistered event, DomainEventMessage<?> message, Holders holders) {
        holders.begin(
                event.accountId().value(), "person", event.personal().address().value(), message.getSequenceNumber());
    }

    private static void on(AccountRenamed event, DomainEventMessage<?> message, Holders holders) {
        holders.move(event.accountId().value(), event.personal().address().value(), message.getSequenceNumber());
    }

    private static void on(AccountDeleted event, DomainEventMessage<?> message, Holders holders) {
        holders.close(event.accountId().value(), message.getSequenceNumber());
    }

    private static void on(MailboxCreated event, DomainEventMessage<?> message, Holders holders) {
        holders.begin(event.mailboxId().value(), "mailbox", event.address().value(), message.getSequenceNumber());
    }

    private static void on(MailboxAddressChanged event, DomainEventMessage<?> message, Holders holders) {
        holders.move(event.mailboxId().value(), event.address().value(), message.getSequenceNumber());
    }

    private static void on(MailboxClosed event, DomainEventMessage<?> message, Holders holders) {
        holders.close(event.mailboxId().value(), message.getSequenceNumber());
    }

    private static void on(ListCreated event, DomainEventMessage<?> message, Holders holders) {
        holders.begin(event.listId().value(), "list", event.address().value(), message.getSequenceNumber());
    }

    private static void on(ListRenamed event, DomainEventMessage<?> message, Holders holders) {
        holders.move(event.listId().value(), event.address().value(), message.getSequenceNumber());
    }

    private static void on(ListClosed event, DomainEventMessage<?> message, Holders holders) {
        holders.close(event.listId().value(), message.getSequenceNumber());
    }
}
