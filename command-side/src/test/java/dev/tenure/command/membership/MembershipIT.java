package dev.tenure.command.membership;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Home;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MembershipIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final UserAccountId owner = home.owner();
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"SMB-3", "SMB-4"})
    void anOwnerTakesTheUseAwayAndGivesItBack() {
        home.by(owner, new RemoveMember(home.mailbox(), member, List.of()));

        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.member-removed");
        assertThat(home.last(member.value())).isEqualTo("account.access-ended");

        home.by(owner, new AddMember(home.mailbox(), member));
        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.member-added");
        assertThat(home.last(member.value())).isEqualTo("account.access-given");
    }

    @Test
    @Rule("SMB-4")
    void whatHoldsAlreadyIsSuccessWithoutAnEvent() {
        int before = side.historyOf(home.mailbox().value()).size();

        home.by(owner, new AddMember(home.mailbox(), member));
        home.by(owner, new NameOwner(home.mailbox(), owner));
        home.by(owner, new StandDownOwner(home.mailbox(), member, List.of()));
        home.nas(new RemoveMember(home.mailbox(), registered(), List.of()));

        assertThat(side.historyOf(home.mailbox().value())).hasSize(before);
    }

    @Test
    @Rule("SMB-4")
    void whoIsNoOwnerDecidesNothing() {
        UserAccountId somebody = registered();
        for (UserAccountId stranger : List.of(member, somebody)) {
            assertRefused(
                    side, RejectionCode.NOT_AN_OWNER, () -> home.by(stranger, new AddMember(home.mailbox(), somebody)));
            assertRefused(
                    side,
                    RejectionCode.NOT_AN_OWNER,
                    () -> home.by(stranger, new RemoveMember(home.mailbox(), home.person(2), List.of())));
            assertRefused(
                    side, RejectionCode.NOT_AN_OWNER, () -> home.by(stranger, new NameOwner(home.mailbox(), stranger)));
            assertRefused(
                    side,
                    RejectionCode.NOT_AN_OWNER,
                    () -> home.by(stranger, new StandDownOwner(home.mailbox(), owner, List.of())));
        }
    }

    @Test
    @Rule("SMB-11")
    void whoeverBelongsElsewhereIsAGuest() {
        Home other = Home.of(side, 1);

        home.by(owner, new AddMember(home.mailbox(), other.owner()));

        assertThat(side.jdbc()
                        .sql("select convert_from(payload, 'UTF8')::jsonb ->> 'role' from events.event"
                                + " where aggregate_id = ? order by sequence desc limit 1")
                        .param(other.owner().value())
                        .query(String.class)
                        .single())
                .isEqualTo("GUEST");
        assertRefused(side, RejectionCode.OWNER_NOT_FIT, () -> home.nas(new NameOwner(home.mailbox(), other.owner())));
    }

    @Test
    @Rule({"SMB-3", "SMB-7"})
    void aLeaverIsGivenNothing() {
        home.nas(new MarkLeaver(member, List.of()));

        assertRefused(side, RejectionCode.MEMBER_NOT_FIT, () -> home.by(owner, new AddMember(home.mailbox(), member)));
        assertRefused(side, RejectionCode.OWNER_NOT_FIT, () -> home.by(owner, new NameOwner(home.mailbox(), member)));
    }

    @Test
    @Rule("SMB-4")
    void anAccountOrMailboxThatIsNotIsUnknown() {
        UserAccountId nobody = new UserAccountId(UUID.randomUUID());

        assertRefused(side, RejectionCode.ACCOUNT_UNKNOWN, () -> home.nas(new NameOwner(home.mailbox(), nobody)));
        assertRefused(
                side,
                RejectionCode.MAILBOX_UNKNOWN,
                () -> home.nas(new NameOwner(new SharedMailboxId(UUID.randomUUID()), member)));
    }

    @Test
    @Rule({"SMB-2", "SMB-10"})
    void aNewOwnerIsToldAndSoIsTheHelpdesk() {
        home.by(owner, new NameOwner(home.mailbox(), member));

        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.owner-named");
        assertThat(home.last(member.value())).isEqualTo("account.access-given");
        assertThat(home.messagesAbout(member.value())).contains("owner-named");
        assertThat(home.messagesAbout(home.mailbox().value())).containsExactly("owners-changed");
    }

    @Test
    @Rule({"SMB-4", "SMB-10"})
    void anOwnerWhoStandsDownStaysAMember() {
        home.by(owner, new NameOwner(home.mailbox(), member));

        home.by(owner, new StandDownOwner(home.mailbox(), owner, List.of()));

        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.owner-stood-down");
        assertThat(home.messagesAbout(home.mailbox().value())).containsExactly("owners-changed", "owners-changed");
        assertRefused(
                side, RejectionCode.NOT_AN_OWNER, () -> home.by(owner, new NameOwner(home.mailbox(), home.person(2))));
    }

    @Test
    @Rule({"SMB-2", "SMB-8"})
    void theLastOwnerIsNotLostByAccident() {
        assertRefused(
                side,
                RejectionCode.LAST_OWNER,
                () -> home.by(owner, new StandDownOwner(home.mailbox(), owner, List.of())));
        assertRefused(
                side, RejectionCode.LAST_OWNER, () -> home.nas(new RemoveMember(home.mailbox(), owner, List.of())));
        assertRefused(
                side,
                RejectionCode.OWNER_NOT_FIT,
                () -> home.nas(new RemoveMember(home.mailbox(), owner, List.of(new Successor(home.mailbox(), owner)))));
    }

    @Test
    @Rule({"SMB-2", "SMB-8"})
    void theLastOwnerGoesWithASuccessorInTheSameCommand() {
        home.by(owner, new RemoveMember(home.mailbox(), owner, List.of(new Successor(home.mailbox(), member))));

        assertThat(home.lastOfMailbox(2)).containsExactly("mailbox.owner-named", "mailbox.member-removed");
    }

    @Test
    @Rule({"SMB-2", "SMB-8"})
    void theLastOwnerGoesWhereNasTakesTheMailboxIntoItsCare() {
        home.nas(new StandDownOwner(home.mailbox(), owner, List.of(new Successor(home.mailbox(), null))));

        assertThat(home.lastOfMailbox(2)).containsExactly("mailbox.owner-stood-down", "mailbox.owner-needed");
        home.nas(new NameOwner(home.mailbox(), member));
        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.owner-named");
    }

    private UserAccountId registered() {
        return Home.of(side, 1).owner();
    }
}
