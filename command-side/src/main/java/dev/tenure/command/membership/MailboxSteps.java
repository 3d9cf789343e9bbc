package dev.tenure.command.membership;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.membership.MailboxCommand.ChangeMailboxAddress;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.registration.MailboxAddressBook;
import dev.tenure.command.registration.MailboxAddresses;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailAddress;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** What NAS does to a shared mailbox: another address, the end (REN-3, SMB-12). */
public final class MailboxSteps {
    private final MailboxPeople people;
    private final MailboxClosing closing;
    private final Joint<CareContainer> containers;
    private final MailboxAddressBook addresses;
    private final MailboxNews news;

    public MailboxSteps(
            MailboxPeople people,
            MailboxClosing closing,
            Joint<CareContainer> containers,
            MailboxAddressBook addresses,
            MailboxNews news) {
        this.people = people;
        this.closing = closing;
        this.containers = containers;
        this.addresses = addresses;
        this.news = news;
    }

    @CommandHandler
    Done handle(ChangeMailboxAddress command) {
        Aggregate<SharedMailbox> mailbox = people.mailbox(command.target());
        mailbox.execute(SharedMailbox::requireOpen);
        Aggregate<CareContainer> container =
                containers.load(mailbox.invoke(SharedMailbox::containerId).value());
        MailAddress former = mailbox.invoke(SharedMailbox::address);
        MailAddress next = addresses.allot(
                container.invoke(MailboxSteps::base),
                command.mailboxId(),
                mailbox.invoke(SharedMailbox::addressesHeld));
        if (!next.equals(former)) {
            mailbox.execute(it -> it.changeAddress(next));
            news.addressChanged(mailbox, former.value());
        }
        return new Done();
    }

    @CommandHandler
    Done handle(CloseMailbox command) {
        closing.close(command.mailboxId());
        return new Done();
    }

    private static MailboxAddresses.Base base(CareContainer container) {
        return MailboxAddresses.of(container.town(), container.name(), container.odsCode())
                .value()
                .orElseThrow(() -> new Rejection(RejectionCode.NO_ADDRESS_OF_THAT_NAME));
    }
}
