package dev.tenure.command.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.mailbox.SharedMailboxCommand.OpenMailbox;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.membership.MailboxCommand.JudgeUnopened;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Home;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("SMB-13")
class UnopenedIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant WEEK_LATER = Instant.parse("2018-05-08T11:00:00Z");
    private static final Instant A_WEEK_AFTER_THE_DAY = Instant.parse("2018-05-08T23:00:00Z");
    private static final Instant TWO_WEEKS_LATER = Instant.parse("2018-05-15T11:00:00Z");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void aMailboxThatNobodyOpensIsReportedToItsOwnersAndNas() {
        side.clock().set(WEEK_LATER);

        assertThat(judged()).contains(TWO_WEEKS_LATER.toString());

        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.found-unopened");
        assertThat(home.messagesAbout(home.mailbox().value())).containsExactly("mailbox-unopened");
        assertThat(home.messagesAbout(home.owner().value())).contains("mailbox-unopened");
        assertThat(home.messagesAbout(home.person(1).value())).doesNotContain("mailbox-unopened");
    }

    @Test
    void nothingIsReportedASecondEarlyNorTwice() {
        side.clock().set(WEEK_LATER.minusSeconds(1));
        assertThat(judged()).contains(WEEK_LATER.toString());
        assertThat(reports()).isZero();

        side.clock().set(WEEK_LATER);
        judged();
        judged();
        assertThat(reports()).isEqualTo(1);

        side.clock().set(TWO_WEEKS_LATER);
        judged();
        assertThat(reports()).as("again, as long as nobody opens it").isEqualTo(2);
    }

    @Test
    void anOpeningPutsTheReportOffUntilNobodyOpenedItForSevenWholeDays() {
        side.clock().set(Deciding.NOON.plusSeconds(3600));
        open();
        side.clock().set(WEEK_LATER);

        assertThat(judged()).contains(A_WEEK_AFTER_THE_DAY.toString());
        assertThat(reports()).isZero();
        side.clock().set(A_WEEK_AFTER_THE_DAY.minusSeconds(1));
        judged();
        assertThat(reports()).as("a second early").isZero();
        side.clock().set(A_WEEK_AFTER_THE_DAY);
        judged();
        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void aLaterOpeningOfTheSameDayIsNotRecordedAndCountsAllTheSame() {
        side.clock().set(Deciding.NOON.plusSeconds(3600));
        open();
        Instant late = Instant.parse("2018-05-01T22:30:00Z");
        side.clock().set(late);
        open();

        side.clock().set(CalendarDays.after(late, 7));
        judged();
        assertThat(reports()).as("it was opened exactly seven days ago").isZero();
    }

    private void open() {
        home.by(home.owner(), new OpenMailbox(home.mailbox(), home.owner(), Device.COMPUTER));
    }

    @Test
    void anOnlyOwnerIsAskedOnceToNameASecond() {
        judged();
        judged();

        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.second-owner-suggested");
        assertThat(home.messagesAbout(home.owner().value()))
                .filteredOn("second-owner-suggested"::equals)
                .hasSize(1);
    }

    @Test
    void whereThereAreTwoOwnersNobodyIsAskedForMore() {
        home.nas(new NameOwner(home.mailbox(), home.person(1)));
        List<String> before = side.historyOf(home.mailbox().value());

        judged();

        assertThat(side.historyOf(home.mailbox().value())).isEqualTo(before);
    }

    @Test
    void ofAClosedMailboxThereIsNothingToJudge() {
        home.nas(new CloseMailbox(home.mailbox()));
        side.clock().set(WEEK_LATER);

        assertThat(judged()).doesNotContain("2018");
        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.closed");
    }

    private long reports() {
        return side.historyOf(home.mailbox().value()).stream()
                .filter("mailbox.found-unopened"::equals)
                .count();
    }

    private String judged() {
        return side.commands()
                .send(new JudgeUnopened(home.mailbox()), CommandContext.of(Actor.process("unopened")))
                .body();
    }
}
