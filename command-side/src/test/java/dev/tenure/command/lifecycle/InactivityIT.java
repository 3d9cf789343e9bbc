package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.lifecycle.LifecycleCommand.AnnounceAbsence;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registered on the first of May 2018 at noon in London; ninety days later is the thirtieth of July. */
class InactivityIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant DEACTIVATION = Instant.parse("2018-07-30T11:00:00Z");
    private static final Instant FIRST_WARNING = Instant.parse("2018-07-16T11:00:00Z");
    private static final Instant SECOND_WARNING = Instant.parse("2018-07-27T11:00:00Z");
    private static final Instant DELETION = Instant.parse("2018-10-28T12:00:00Z");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 3);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"INA-1", "INA-3", "REG-11"})
    void anAccountThatIsNotUsedIsWarnedTwiceAndThenDeactivatedToTheSecond() {
        assertThat(home.judgeInactivity(member)).isEqualTo(FIRST_WARNING);
        side.clock().set(FIRST_WARNING);
        assertThat(home.judgeInactivity(member)).isEqualTo(SECOND_WARNING);
        side.clock().set(SECOND_WARNING);
        assertThat(home.judgeInactivity(member)).isEqualTo(DEACTIVATION);
        side.clock().set(DEACTIVATION.minusSeconds(1));
        assertThat(home.judgeInactivity(member)).isEqualTo(DEACTIVATION);
        assertThat(home.history(member)).doesNotContain("account.deactivated");

        side.clock().set(DEACTIVATION);
        home.judgeInactivity(member);

        assertThat(home.history(member))
                .endsWith("account.inactivity-warned", "account.inactivity-warned", "account.deactivated");
        assertThat(home.messagesAbout(member.value()))
                .contains("text inactivity-text", "email inactivity-email", "text deactivated-text");
    }

    @Test
    @Rule({"INA-2", "INA-3", "LEA-5", "POL-2"})
    void aDeactivatedAccountIsWarnedAndDeletedNinetyDaysLaterByLondonsClock() {
        deactivate();

        side.clock().set(DELETION.minus(Duration.ofDays(14)).minusSeconds(3600));
        assertThat(home.judgeInactivity(member)).isEqualTo(Instant.parse("2018-10-25T11:00:00Z"));
        side.clock().set(Instant.parse("2018-10-25T11:00:00Z"));
        assertThat(home.judgeInactivity(member)).isEqualTo(DELETION);
        assertThat(home.messagesAbout(member.value()))
                .filteredOn("email member-deactivated-email"::equals)
                .as("the mailbox's people are told of the deactivation and of each warning")
                .hasSize(3);
        side.clock().set(DELETION);
        assertThat(home.judgeInactivity(member)).isNull();

        assertThat(home.newest(member.value(), "account.deleted").path("cause").stringValue())
                .isEqualTo("INACTIVITY");
        assertThat(home.mailboxHistory()).endsWith("mailbox.member-removed");
    }

    @Test
    @Rule("SIGN-4")
    void theLatestUseInTheJournalCountsToTheSecond() {
        Instant use = Instant.parse("2018-06-10T07:12:13Z");
        side.journal().enter(UUID.randomUUID(), member, use, "sign-in", true);
        side.journal().enter(UUID.randomUUID(), member, use.plusSeconds(60), "sign-in", false);

        side.clock().set(Instant.parse("2018-09-08T07:12:12Z").minus(Duration.ofDays(14)));
        assertThat(home.judgeInactivity(member)).isEqualTo(Instant.parse("2018-08-25T07:12:13Z"));
        assertThat(home.history(member)).doesNotContain("account.inactivity-warned");
    }

    @Test
    @Rule({"INA-6", "INA-3"})
    void aRunThatComesLateWarnsFirstAndLeavesTheShortestNotice() {
        Instant late = DEACTIVATION.plus(Duration.ofDays(10));
        side.clock().set(late);

        assertThat(home.judgeInactivity(member)).isEqualTo(late.plus(Duration.ofDays(3)));
        assertThat(home.history(member)).endsWith("account.inactivity-warned");
        side.clock().set(late.plus(Duration.ofDays(3)));
        home.judgeInactivity(member);

        assertThat(home.history(member)).endsWith("account.deactivated");
    }

    @Test
    @Rule("INA-6")
    void theSecondNinetyDaysRunFromTheRecordedDeactivation() {
        Instant late = DEACTIVATION.plus(Duration.ofDays(10));
        side.clock().set(late);
        home.judgeInactivity(member);
        side.clock().set(late.plus(Duration.ofDays(3)));
        home.judgeInactivity(member);

        assertThat(home.newest(member.value(), "account.deactivated")
                        .path("deletionDue")
                        .stringValue())
                .isEqualTo("2018-11-10T12:00:00Z");
    }

    @Test
    @Rule("SMB-8")
    void theLastOwnersMailboxIsWarnedOfAndGoesIntoTheCareOfNas() {
        UserAccountId owner = home.person(0);
        side.clock().set(FIRST_WARNING);
        home.judgeInactivity(owner);
        assertThat(home.messagesAbout(home.mailbox().value()))
                .filteredOn("email owner-will-be-lost"::equals)
                .as("NAS and the members")
                .hasSize(2);
        side.clock().set(DEACTIVATION);
        home.judgeInactivity(owner);

        assertThat(home.mailboxHistory()).endsWith("mailbox.owner-stood-down", "mailbox.owner-needed");
        assertThat(home.mailboxHistory()).doesNotContain("mailbox.member-removed");
        assertThat(home.newest(owner.value(), "account.access-given")
                        .path("role")
                        .stringValue())
                .isEqualTo("MEMBER");
    }

    @Test
    @Rule("INA-5")
    void ofALeaverThatIsAlsoInactiveTheEarlierDeletionHoldsAndIsNamed() {
        deactivate();
        side.clock().set(DELETION.minus(Duration.ofDays(20)));
        home.markLeaver(member);
        side.clock().set(DELETION.minus(Duration.ofDays(3)));
        home.judgeInactivity(member);
        side.clock().set(DELETION);

        home.judgeInactivity(member);

        assertThat(home.newest(member.value(), "account.deleted").path("cause").stringValue())
                .isEqualTo("INACTIVITY");
    }

    @Test
    @Rule("INA-5")
    void aLateRunNamesTheClockThatRanOutFirst() {
        home.markLeaver(member);
        side.clock().set(DELETION.plus(Duration.ofDays(300)));

        home.judgeLeaving(member);

        assertThat(home.newest(member.value(), "account.deleted").path("cause").stringValue())
                .isEqualTo("LEAVER");
    }

    @Test
    @Rule("INA-6")
    void anAbsenceIsNotAnnouncedWhereThePolicyHasNone() {
        long head = side.store().log().head();

        Refusals.assertRefused(
                () -> home.nas(new AnnounceAbsence(member, DEACTIVATION)), RejectionCode.ABSENCE_NOT_ALLOWED);

        assertThat(side.store().log().head()).isEqualTo(head);
    }

    private void deactivate() {
        side.clock().set(SECOND_WARNING);
        home.judgeInactivity(member);
        side.clock().set(DEACTIVATION);
        assertThat(home.judgeInactivity(member)).isEqualTo(Instant.parse("2018-10-14T11:00:00Z"));
    }
}
