package dev.tenure.query.applications;

import dev.tenure.eventstore.stored.ErasedEvent;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.application.ProviderApplicationEvent;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicantListed;
import dev.tenure.kernel.application.ProviderApplicationEvent.ApplicationSubmitted;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.query.slice.Handlers;
import dev.tenure.query.slice.Remains;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/** Whose rows a batch may need. */
record Mentioned(Set<UUID> applications, Set<UUID> mailboxes, Set<UUID> accounts) {
    private static final Handlers<Mentioned> HANDLERS = new Handlers<Mentioned>()
            .on(ApplicantListed.class, (event, message, all) -> {
                all.applications.add(event.applicationId().value());
                all.accounts.add(event.accountId().value());
            })
            .onAny(
                    ProviderApplicationEvent.class,
                    (message, all) -> all.applications.add(UUID.fromString(message.getAggregateIdentifier())))
            .on(ContainerOpened.class, (event, message, all) -> {
                if (event.applicationId() != null) {
                    all.applications.add(event.applicationId().value());
                }
            })
            .on(MailboxCreated.class, (event, message, all) -> {
                all.applications.add(event.applicationId().value());
                all.mailboxes.add(event.mailboxId().value());
                all.accounts.add(event.owner().value());
            })
            .on(MemberAdded.class, (event, message, all) -> {
                all.mailboxes.add(event.mailboxId().value());
                all.accounts.add(event.accountId().value());
            })
            .on(
                    AccountRegistered.class,
                    (event, message, all) -> all.accounts.add(event.accountId().value()))
            .on(
                    AccountDeleted.class,
                    (event, message, all) -> all.accounts.add(event.accountId().value()))
            .on(ErasedEvent.class, (event, message, all) -> {
                if (Remains.isOf(event, ApplicationSubmitted.class)) {
                    all.applications.add(UUID.fromString(message.getAggregateIdentifier()));
                } else if (Remains.isOf(event, ApplicantListed.class)) {
                    all.applications.add(UUID.fromString(message.getAggregateIdentifier()));
                    all.accounts.add(Remains.id(Remains.plain(event), "accountId"));
                } else if (Remains.isOf(event, AccountRegistered.class)) {
                    all.accounts.add(UUID.fromString(message.getAggregateIdentifier()));
                }
            });

    static Mentioned in(List<DomainEventMessage<?>> events) {
        Mentioned all = new Mentioned(new HashSet<>(), new HashSet<>(), new HashSet<>());
        HANDLERS.fold(events, all);
        return all;
    }
}
