package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.lifecycle.LifecycleCommand.WithdrawLeaverMark;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the first of May 2018, noon in London, thirty days end on the thirty-first. */
class LeavingIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant DELETION = Instant.parse("2018-05-31T11:00:00Z");
    private static final Instant WEEK_BEFORE = Instant.parse("2018-05-24T11:00:00Z");
    private static final Instant DAY_BEFORE = Instant.parse("2018-05-30T11:00:00Z");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"LEA-1", "LEA-2", "POL-2"})
    void aLeaverIsToldAtOnceWhenTheAccountWillBeDeleted() {
        home.markLeaver(member);

        assertThat(home.newest(member.value(), "account.leaver-marked")
                        .path("deletionDue")
                        .stringValue())
                .isEqualTo(DELETION.toString());
        assertThat(home.messagesAbout(member.value())).contains("text leaver-text", "email leaver-email");
    }

    @Test
    @Rule("LEA-2")
    void aLeaverIsRemindedAWeekAndADayBefore() {
        home.markLeaver(member);

        side.clock().set(WEEK_BEFORE.minusSeconds(1));
        assertThat(home.judgeLeaving(member)).isEqualTo(WEEK_BEFORE);
        assertThat(home.history(member)).doesNotContain("account.leaver-reminded");
        side.clock().set(WEEK_BEFORE);
        assertThat(home.judgeLeaving(member)).isEqualTo(DAY_BEFORE);
        side.clock().set(DAY_BEFORE);
        assertThat(home.judgeLeaving(member)).isEqualTo(DELETION);

        assertThat(home.history(member))
                .filteredOn("account.leaver-reminded"::equals)
                .hasSize(2);
        assertThat(home.messagesAbout(member.value()))
                .filteredOn("text leaver-text"::equals)
                .hasSize(3);
    }

    @Test
    @Rule("LEA-2")
    void aDeadlineThatFiresTwiceRemindsOnce() {
        home.markLeaver(member);
        side.clock().set(WEEK_BEFORE);

        home.judgeLeaving(member);
        home.judgeLeaving(member);

        assertThat(home.history(member))
                .filteredOn("account.leaver-reminded"::equals)
                .hasSize(1);
    }

    @Test
    @Rule({"LEA-1", "LEA-5"})
    void anAccountIsDeletedAtTheInstantAndNotASecondEarlier() {
        home.markLeaver(member);
        side.clock().set(DAY_BEFORE);
        home.judgeLeaving(member);

        side.clock().set(DELETION.minusSeconds(1));
        assertThat(home.judgeLeaving(member)).isEqualTo(DELETION);
        assertThat(home.history(member)).doesNotContain("account.deleted");
        side.clock().set(DELETION);
        assertThat(home.judgeLeaving(member)).isNull();

        assertThat(home.history(member)).endsWith("account.deleted");
        assertThat(home.newest(member.value(), "account.deleted").path("cause").stringValue())
                .isEqualTo("LEAVER");
    }

    @Test
    @Rule({"LEA-5", "REG-3", "REN-4"})
    void deletionDestroysTheKeyFreesTheNumberAndKeepsTheAddress() {
        home.markLeaver(member);
        side.clock().set(DELETION);

        home.judgeLeaving(member);

        assertThat(side.count("events.erased where person = '" + member + "'")).isEqualTo(1);
        assertThat(side.count("events.claim where kind = 'mobile' and holder = '" + member + "'"))
                .isZero();
        assertThat(side.count("events.claim where kind = 'address' and holder = '" + member + "'"))
                .isEqualTo(1);
        assertThat(side.count("events.outgoing_message where subject = '" + member + "' and state = 'waiting'"))
                .isZero();
    }

    @Test
    @Rule({"LEA-5", "LEA-6"})
    void whatIsAskedOfADeletedAccountIsRefusedAsOfNoAccount() {
        home.markLeaver(member);
        side.clock().set(DELETION);
        home.judgeLeaving(member);
        long head = side.store().log().head();

        Refusals.assertRefused(() -> home.markLeaver(member), RejectionCode.ACCOUNT_UNKNOWN);
        Refusals.assertRefused(() -> home.nas(new WithdrawLeaverMark(member)), RejectionCode.ACCOUNT_UNKNOWN);
        assertThat(home.judgeLeaving(member)).isNull();
        assertThat(home.judgeInactivity(member)).isNull();
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("LEA-7")
    void aSecondMarkChangesNothingAndRestartsNothing() {
        home.markLeaver(member);
        side.clock().advance(Duration.ofDays(5));
        long head = side.store().log().head();

        home.markLeaver(member);

        assertThat(side.store().log().head()).isEqualTo(head);
        assertThat(home.judgeLeaving(member)).isEqualTo(WEEK_BEFORE);
    }

    @Test
    @Rule({"SMB-7", "LEA-1"})
    void aLeaverLosesTheMailboxesAtOnceInBothRecords() {
        home.markLeaver(member);

        assertThat(home.mailboxHistory()).endsWith("mailbox.member-removed");
        assertThat(home.history(member)).endsWith("account.leaver-marked", "account.access-ended");
        assertThat(home.newest(home.mailbox().value(), "mailbox.member-removed")
                        .path("cause")
                        .stringValue())
                .isEqualTo("LEFT");
    }

    @Test
    @Rule({"LEA-4", "SMB-7"})
    void aMarkThatIsWithdrawnGivesBackWhatItTook() {
        UserAccountId owner = home.person(0);
        home.markLeaver(owner, new Successor(home.mailbox(), member));

        home.nas(new WithdrawLeaverMark(owner));

        assertThat(home.history(owner))
                .endsWith("account.access-ended", "account.leaver-mark-withdrawn", "account.access-given");
        assertThat(home.newest(owner.value(), "account.access-given")
                        .path("role")
                        .stringValue())
                .isEqualTo("OWNER");
        assertThat(home.mailboxHistory()).endsWith("mailbox.owner-named");
        assertThat(home.messagesAbout(owner.value()))
                .contains("email owner-named", "email leaver-mark-withdrawn-email");
        side.clock().set(DELETION);
        assertThat(home.judgeLeaving(owner)).isNull();
        assertThat(home.history(owner)).doesNotContain("account.deleted");
    }

    @Test
    @Rule("LEA-4")
    void aMarkThatThereIsNotCannotBeWithdrawn() {
        long head = side.store().log().head();

        Refusals.assertRefused(() -> home.nas(new WithdrawLeaverMark(member)), RejectionCode.NOT_A_LEAVER);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("SMB-8")
    void theLastOwnerIsNotLostByAccident() {
        UserAccountId owner = home.person(0);
        long head = side.store().log().head();

        Refusals.assertRefused(() -> home.markLeaver(owner), RejectionCode.LAST_OWNER, "SUCCESSOR_NEEDED");

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule({"SMB-8", "SMB-10"})
    void theLastOwnerLeavesWhereTheSameCommandNamesASuccessor() {
        home.markLeaver(home.person(0), new Successor(home.mailbox(), member));

        assertThat(home.mailboxHistory()).endsWith("mailbox.owner-named", "mailbox.member-removed");
        assertThat(home.newest(member.value(), "account.access-given")
                        .path("role")
                        .stringValue())
                .isEqualTo("OWNER");
        assertThat(home.messagesAbout(member.value())).contains("email owner-named");
        assertThat(home.messagesAbout(home.mailbox().value())).contains("email owners-changed");
    }

    @Test
    @Rule("SMB-8")
    void theLastOwnerLeavesWhereNasLooksAfterTheMailbox() {
        home.markLeaver(home.person(0), new Successor(home.mailbox(), null));

        assertThat(home.mailboxHistory()).endsWith("mailbox.member-removed", "mailbox.owner-needed");
        assertThat(home.messagesAbout(home.mailbox().value()))
                .filteredOn("email owner-needed"::equals)
                .as("NAS and the members")
                .hasSize(2);
    }

    @Test
    @Rule({"SMB-2", "SMB-8"})
    void aLeaverIsNoSuccessor() {
        home.markLeaver(home.person(2));
        long head = side.store().log().head();

        Refusals.assertRefused(
                () -> home.markLeaver(home.person(0), new Successor(home.mailbox(), home.person(2))),
                RejectionCode.OWNER_NOT_FIT);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("LEA-1")
    void whoDoesNotExistIsNotMarked() {
        Refusals.assertRefused(
                () -> home.markLeaver(new UserAccountId(UUID.randomUUID())), RejectionCode.ACCOUNT_UNKNOWN);
        assertThat(side.clock().instant()).isEqualTo(Deciding.NOON);
    }
}
