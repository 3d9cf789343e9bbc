package dev.tenure.command.listing;

import static dev.tenure.command.listing.Lists.entry;
import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.LifecycleCommand.WithdrawLeaverMark;
import dev.tenure.command.list.DistributionListCommand.AddEntry;
import dev.tenure.command.list.DistributionListCommand.CloseList;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.list.DistributionListCommand.RemoveEntry;
import dev.tenure.command.list.DistributionListCommand.RenameList;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Home;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who stands on lists, who says so, and how they come off. */
@Rule("SUP-3")
class EntriesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final Home other = Home.of(side, 1);
    private final Lists lists = new Lists(side, home);
    private final DistributionListId nights = lists.make("Nights").id();
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void anEntryIsInTheRecordOfBothAndTwiceChangesNothing() {
        lists.add(nights, member);
        lists.add(nights, member);
        lists.add(nights, home.mailbox());

        assertThat(side.historyOf(nights.value()))
                .containsExactly("list.created", "list.entry-added", "list.entry-added");
        assertThat(home.last(member.value())).isEqualTo("account.listed");
        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.listed");

        home.nas(new RemoveEntry(nights, entry(member)));
        home.nas(new RemoveEntry(nights, entry(member)));
        assertThat(side.historyOf(nights.value())).endsWith("list.entry-added", "list.entry-removed");
        assertThat(home.last(member.value())).isEqualTo("account.unlisted");
    }

    @Test
    void ownersOfTheContainersMailboxesEditItAndNobodyElseOfThePeople() {
        home.by(home.owner(), new AddEntry(nights, entry(member)));
        home.by(home.owner(), new RenameList(nights, "Late shift"));
        home.by(home.owner(), new RemoveEntry(nights, entry(member)));
        home.by(home.owner(), new CreateList(Lists.freshId(), home.container(), "Days"));

        for (UserAccountId stranger : List.of(member, other.owner())) {
            assertRefused(
                    side,
                    RejectionCode.LIST_EDITORS_ONLY,
                    () -> home.by(stranger, new AddEntry(nights, entry(member))));
            assertRefused(
                    side, RejectionCode.LIST_EDITORS_ONLY, () -> home.by(stranger, new RenameList(nights, "Days")));
            assertRefused(side, RejectionCode.LIST_EDITORS_ONLY, () -> home.by(stranger, new CloseList(nights)));
            assertRefused(
                    side,
                    RejectionCode.LIST_EDITORS_ONLY,
                    () -> home.by(stranger, new CreateList(Lists.freshId(), home.container(), "Mine")));
        }
        home.by(home.owner(), new CloseList(nights));
    }

    @Test
    void whoStoodDownAsOwnerEditsNoList() {
        home.nas(new NameOwner(home.mailbox(), member));
        home.nas(new StandDownOwner(home.mailbox(), home.owner(), List.of()));

        assertRefused(
                side,
                RejectionCode.LIST_EDITORS_ONLY,
                () -> home.by(home.owner(), new AddEntry(nights, entry(member))));
    }

    @Test
    void whatBelongsToAnotherContainerIsNotPutOnIt() {
        assertRefused(side, RejectionCode.LIST_ENTRY_ELSEWHERE, () -> lists.add(nights, other.owner()));
        assertRefused(side, RejectionCode.LIST_ENTRY_ELSEWHERE, () -> lists.add(nights, other.mailbox()));
    }

    @Test
    void leaversAndClosedMailboxesAreNotPutOnIt() {
        home.nas(new MarkLeaver(member, List.of()));
        assertRefused(side, RejectionCode.LIST_ENTRY_NOT_FIT, () -> lists.add(nights, member));

        home.nas(new CloseMailbox(home.mailbox()));
        assertRefused(side, RejectionCode.MAILBOX_UNKNOWN, () -> lists.add(nights, home.mailbox()));
    }

    @Test
    void aRenamedPersonStaysOnIt() {
        lists.add(nights, member);

        home.nas(new RenamePerson(member, new PersonName("Joan", "Green")));

        assertThat(side.historyOf(nights.value())).containsExactly("list.created", "list.entry-added");
    }

    @Test
    @Rule({"SUP-3", "LEA-3"})
    void whoMovesIsOffAtOnce() {
        lists.add(nights, member);

        home.nas(new MarkJoiner(member, other.container(), List.of()));

        assertThat(side.historyOf(nights.value())).endsWith("list.entry-removed");
        assertThat(lists.cause(nights.value())).isEqualTo("MOVED");
        assertThat(side.historyOf(member.value())).contains("account.unlisted");
    }

    @Test
    @Rule({"SUP-3", "SMB-7", "LEA-4"})
    void whoIsMarkedALeaverIsOffAtOnceAndBackOnceTheMarkIsWithdrawn() {
        DistributionListId days = lists.make("Days").id();
        lists.add(nights, member);
        lists.add(days, member);

        home.nas(new MarkLeaver(member, List.of()));
        assertThat(lists.cause(nights.value())).isEqualTo("LEFT");
        home.nas(new CloseList(days));
        home.nas(new WithdrawLeaverMark(member));

        assertThat(side.historyOf(nights.value())).endsWith("list.entry-removed", "list.entry-added");
        assertThat(side.historyOf(days.value())).endsWith("list.entry-removed", "list.closed");
        assertThat(home.last(member.value())).isEqualTo("account.listed");
    }

    @Test
    @Rule({"SUP-3", "LEA-5"})
    void whoIsDeletedIsOffInTheSameUnit() {
        lists.add(nights, member);
        side.clock().advance(Duration.ofDays(87));
        home.process(new JudgeInactivity(member));
        side.clock().advance(Duration.ofDays(3));
        home.process(new JudgeInactivity(member));
        assertThat(side.historyOf(nights.value()))
                .as("who is deactivated may come back")
                .hasSize(2);
        side.clock().advance(Duration.ofDays(86));
        home.process(new JudgeInactivity(member));
        side.clock().advance(Duration.ofDays(5));
        home.process(new JudgeInactivity(member));

        assertThat(home.last(member.value())).isEqualTo("account.deleted");
        assertThat(lists.cause(nights.value())).isEqualTo("DELETED");
        assertThat(oneUnit(nights, "list.entry-removed", member, "account.deleted"))
                .isTrue();
    }

    @Test
    @Rule({"SUP-3", "SMB-12"})
    void aMailboxThatClosesIsOffAtOnce() {
        lists.add(nights, home.mailbox());

        home.nas(new CloseMailbox(home.mailbox()));

        assertThat(lists.cause(nights.value())).isEqualTo("MAILBOX_CLOSED");
        assertThat(side.historyOf(home.mailbox().value())).endsWith("mailbox.unlisted", "mailbox.closed");
    }

    /** Whether both happened at the same instant of the log: positions of one unit follow each other. */
    private boolean oneUnit(DistributionListId list, String one, UserAccountId account, String other) {
        return side.jdbc()
                .sql("""
                        select a.command_id = b.command_id from
                            (select convert_from(metadata, 'UTF8')::jsonb ->> 'commandId' as command_id
                             from events.event where aggregate_id = ? and name = ?) a,
                            (select convert_from(metadata, 'UTF8')::jsonb ->> 'commandId' as command_id
                             from events.event where aggregate_id = ? and name = ?) b""")
                .params(list.value(), one, account.value(), other)
                .query(Boolean.class)
                .single();
    }
}
