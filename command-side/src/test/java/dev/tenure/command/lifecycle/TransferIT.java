package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Local;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class TransferIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);
    private final Home other = Home.of(side, 1);
    private final Local local = Local.of(side);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"REG-9", "ORG-9"})
    void anAccountOfALocalOrganisationComesIntoCareAndKeepsEverythingItHas() {
        local.take(member);
        List<String> before = home.history(member);

        transfer(member, other.container());

        assertThat(home.history(member))
                .startsWith(before.toArray(String[]::new))
                .hasSize(before.size() + 1);
        JsonNode transferred = home.newest(member.value(), "account.transferred");
        assertThat(transferred.path("from").stringValue())
                .isEqualTo(local.container().toString());
        assertThat(transferred.path("to").stringValue())
                .isEqualTo(other.container().toString());
        assertThat(transferred.path("parent").stringValue()).isEqualTo("CARE");
        assertThat(home.messagesAbout(member.value()))
                .as("of each of the two transfers")
                .filteredOn("email joined-email"::equals)
                .hasSize(2);
        home.nas(new RenamePerson(member, new PersonName("Una", "Night")));
        assertThat(home.history(member)).endsWith("account.renamed");
    }

    @Test
    @Rule({"REG-9", "SMB-7", "ORG-9"})
    void whoGoesToALocalOrganisationLosesTheHomesMailboxesAndNasTheAccount() {
        local.take(member);

        assertThat(home.mailboxHistory()).endsWith("mailbox.member-removed");
        assertThat(home.newest(member.value(), "account.transferred")
                        .path("parent")
                        .stringValue())
                .isEqualTo("LOCAL");
        Refusals.assertRefused(() -> home.markLeaver(member), RejectionCode.TRANSFER_ONLY);
    }

    @Test
    @Rule({"REG-9", "SMB-8"})
    void theLastOwnerIsTransferredWithASuccessorOnly() {
        UserAccountId owner = home.person(0);
        long head = side.store().log().head();

        Refusals.assertRefused(() -> local.take(owner), RejectionCode.LAST_OWNER, "SUCCESSOR_NEEDED");
        assertThat(side.store().log().head()).isEqualTo(head);

        local.take(owner, new Successor(home.mailbox(), member));
        assertThat(home.newest(home.mailbox().value(), "mailbox.owner-named")
                        .path("accountId")
                        .stringValue())
                .isEqualTo(member.toString());
    }

    @Test
    @Rule({"REG-9", "LEA-6"})
    void aLeaverWhoIsTransferredIsNotDeletedAndOneWhoWasIsNotTransferred() {
        home.markLeaver(member);
        transfer(member, other.container());
        side.clock().advance(Duration.ofDays(31));
        assertThat(home.judgeLeaving(member)).isNull();
        assertThat(home.history(member)).endsWith("account.transferred");

        other.markLeaver(other.person(0), new Successor(other.mailbox(), null));
        side.clock().advance(Duration.ofDays(31));
        home.judgeLeaving(other.person(0));
        long head = side.store().log().head();
        Refusals.assertRefused(() -> transfer(other.person(0), home.container()), RejectionCode.ACCOUNT_UNKNOWN);
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("REG-9")
    void nobodyIsTransferredWhereTheyAreOrWhereNothingIsOrIsNoMore() {
        home.nas(new CloseContainer(local.container()));
        long head = side.store().log().head();

        Refusals.assertRefused(() -> transfer(member, home.container()), RejectionCode.ALREADY_THERE);
        Refusals.assertRefused(() -> transfer(member, local.container()), RejectionCode.CONTAINER_CLOSED);
        Refusals.assertRefused(
                () -> transfer(member, new CareContainerId(UUID.randomUUID())), RejectionCode.CONTAINER_UNKNOWN);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    private void transfer(UserAccountId account, CareContainerId to) {
        home.nas(new TransferAccount(account, to, List.of()));
    }
}
