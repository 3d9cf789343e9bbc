package dev.tenure.command.onboarding;

import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplication;
import dev.tenure.command.application.ProviderApplication.Details;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.container.CareContainer;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MailboxAddressBook;
import dev.tenure.command.registration.MailboxAddresses;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.registration.Places;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerEvent.ContainerOpened;
import dev.tenure.kernel.container.ParentContainer;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Makes what an approved application promises (ORG-2): container, accounts, mailbox. Each reads what it needs from the
 * application itself, so that no process and no waiting command carries anybody's name or number.
 */
public final class OnboardingSteps {
    private final Repository<ProviderApplication> applications;
    private final Repository<CareContainer> containers;
    private final Repository<UserAccount> accounts;
    private final Repository<SharedMailbox> mailboxes;
    private final Committed committed;

    public OnboardingSteps(
            Repository<ProviderApplication> applications,
            Repository<CareContainer> containers,
            Repository<UserAccount> accounts,
            Repository<SharedMailbox> mailboxes,
            Committed committed) {
        this.applications = applications;
        this.containers = containers;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.committed = committed;
    }

    @CommandHandler
    Done handle(OpenContainer command) throws Exception {
        if (committed.exists(command.target())) {
            return new Done();
        }
        Details details = details(command.applicationId());
        containers.newInstance(() -> new CareContainer(new ContainerOpened(
                command.containerId(),
                details.odsCode(),
                details.providerName(),
                details.town(),
                ParentContainer.CARE,
                command.applicationId())));
        return new Done();
    }

    @CommandHandler
    Done handle(
            RegisterApplicant command,
            AddressBook addresses,
            MobileClaims mobiles,
            Places places,
            Messages messages,
            TemporaryPasswordSending sending)
            throws Exception {
        if (committed.exists(command.target())) {
            return new Done();
        }
        Details details = details(command.applicationId());
        Person person = details.person(command.accountId());
        MailAddress address = addresses.allot(person.name(), command.accountId(), List.of());
        mobiles.claim(person.mobile(), command.accountId());
        places.take(command.containerId(), command.accountId());
        accounts.newInstance(() -> new UserAccount(registered(command, person, address), sending));
        messages.email(
                details.contact().email(),
                MessageTemplate.LOG_IN_NAME,
                command.target(),
                Map.of("name", person.name().given() + " " + person.name().family(), "address", address.value()));
        return new Done();
    }

    @CommandHandler
    Done handle(CreateMailbox command, MailboxAddressBook addresses, Places places) throws Exception {
        if (committed.exists(command.target())) {
            return new Done();
        }
        Details details = details(command.applicationId());
        MailboxAddresses.Base base = MailboxAddresses.of(details.town(), details.providerName(), details.odsCode())
                .value()
                .orElseThrow(() -> new IllegalStateException("an application without a mailbox address was accepted"));
        MailAddress address = addresses.allot(base, command.mailboxId(), List.of());
        places.take(command.containerId(), command.mailboxId());
        Aggregate<UserAccount> owner = accounts.load(command.owner().toString());
        owner.execute(UserAccount::requireLive);
        mailboxes.newInstance(() -> new SharedMailbox(new MailboxCreated(
                command.mailboxId(),
                command.containerId(),
                command.applicationId(),
                address,
                details.providerName(),
                command.owner())));
        owner.execute(account -> account.mailboxes().give(command.mailboxId(), MailboxRole.OWNER));
        return new Done();
    }

    private static AccountRegistered registered(RegisterApplicant command, Person person, MailAddress address) {
        return new AccountRegistered(
                command.accountId(),
                command.containerId(),
                RegistrationChannel.PORTAL,
                command.applicationId(),
                new RegisteredPerson(person.name(), address, person.mobile()));
    }

    private Details details(ApplicationId applicationId) {
        return applications.load(applicationId.toString()).invoke(ProviderApplication::details);
    }
}
