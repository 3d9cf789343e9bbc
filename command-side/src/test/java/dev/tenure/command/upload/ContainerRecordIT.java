package dev.tenure.command.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.ApproveApplication;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.registration.KnownAccounts;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told the log-in names of the people of a bulk upload (REG-5). */
@Rule("REG-5")
class ContainerRecordIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);
    private final SubmitApplication application = Registrar.application(Registrar.people(2, "Olive", "Owner"));
    private final ApproveApplication approval = Registrar.approval(application);
    private final UserAccountId first = application.people().get(0).accountId();
    private final UserAccountId second = application.people().get(1).accountId();
    private final ContainerRecord record = new ContainerRecord(
            side.store().recordedEvents(), new KnownAccounts(side.store().recordedEvents()));

    ContainerRecordIT() {
        registrar.submit(application);
        registrar.send(approval, Registrar.NAS);
        registrar.send(new OpenContainer(approval.containerId(), application.applicationId()), Registrar.ONBOARDING);
        for (Person person : application.people()) {
            registrar.send(Registrar.registration(application, person, approval.containerId()), Registrar.ONBOARDING);
        }
    }

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void asLongAsThereIsNoMailboxItIsTheOwnerWhomTheApprovalNames() {
        assertThat(informed()).isEqualTo(addresses(first));
    }

    @Test
    void itIsWhoeverOwnsTheMailboxNowAndNobodyWhoDidBefore() {
        createMailbox();
        registrar.send(new NameOwner(approval.mailboxId(), second), Registrar.NAS);
        assertThat(informed()).isEqualTo(addresses(first, second));

        registrar.send(new MarkLeaver(first, List.of()), Registrar.NAS);
        assertThat(informed()).isEqualTo(addresses(second));
    }

    @Test
    void whereNobodyOwnsItAnyMoreItIsTheContact() {
        createMailbox();
        registrar.send(new MarkLeaver(first, List.of(new Successor(approval.mailboxId(), null))), Registrar.NAS);
        assertThat(informed()).containsExactly("mary@bumbleton.example");

        registrar.send(new CloseMailbox(approval.mailboxId()), Registrar.NAS);
        assertThat(informed()).containsExactly("mary@bumbleton.example");
    }

    private void createMailbox() {
        registrar.send(
                new CreateMailbox(approval.mailboxId(), application.applicationId(), approval.containerId(), first),
                Registrar.ONBOARDING);
    }

    private List<String> informed() {
        return record.informed(approval.containerId());
    }

    private List<String> addresses(UserAccountId... of) {
        KnownAccounts known = new KnownAccounts(side.store().recordedEvents());
        return List.of(of).stream()
                .map(id -> known.of(List.of(id.value())).get(id.value()))
                .map(account -> account.address().value())
                .toList();
    }
}
