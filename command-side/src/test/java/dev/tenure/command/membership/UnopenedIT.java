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
    void anOpeningPutsTheReportOff() {
        Instant opened = Deciding.NOON.plusSeconds(3600);
        side.clock().set(opened);
        home.by(home.owner(), new OpenMailbox(home.mailbox(), home.owner(), Device.COMPUTER));
        side.clock().set(WEEK_LATER);

        assertThat(judged()).contains("2018-05-08T12:00:00Z");
        assertThat(reports()).isZero();
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
