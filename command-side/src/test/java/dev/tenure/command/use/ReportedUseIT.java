package dev.tenure.command.use;

import static dev.tenure.command.use.Reports.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Home;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.policy.UseKind;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Registered on the first of May 2018 at noon in London; ninety days later is the thirtieth of July. */
@Rule("INA-7")
class ReportedUseIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant DEACTIVATION = Instant.parse("2018-07-30T11:00:00Z");
    private static final Instant JUNE = Instant.parse("2018-06-10T07:12:13Z");

    private final CommandSide side = CommandSide.deciding(POSTGRES, Reports.policy());
    private final CommandSide other = CommandSide.deciding(POSTGRES, Reports.policy());
    private final Reports reports = new Reports(side);
    private final Home home = Home.of(side, 2);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        reports.close();
        other.close();
        side.close();
    }

    @Test
    void mailThatWasSentPutsTheDeactivationOffToTheSecond() {
        setClocks(JUNE.plus(Duration.ofHours(2)));
        assertThat(reports.mailSent(member, JUNE)).isEqualTo("counted");

        assertThat(judge()).isEqualTo("2018-08-25T07:12:13Z");
        assertThat(home.last(member.value())).isEqualTo("account.used");
    }

    @Test
    @Rule({"INA-7", "SIGN-4"})
    void ofADayOneUseIsRecordedAndTheLatestInTheJournalCounts() {
        setClocks(JUNE.plus(Duration.ofHours(12)));
        reports.mailSent(member, JUNE);
        reports.mailSent(member, JUNE.plus(Duration.ofHours(3)));
        reports.mailSent(member, JUNE.plus(Duration.ofHours(2)));

        assertThat(used()).isEqualTo(1);
        assertThat(judge()).isEqualTo("2018-08-25T10:12:13Z");
    }

    @Test
    void theSameBatchTwiceChangesNothingAndAnOlderOneNeverMovesTheClockBack() {
        setClocks(JUNE.plus(Duration.ofDays(2)));
        ReportedUse[] batch = {
            use(0, member, UseKind.MAIL_SENT, JUNE.plus(Duration.ofDays(1))),
            use(1, member, UseKind.MAIL_SENT, JUNE.plus(Duration.ofDays(1)).plusSeconds(5)),
            use(2, home.owner(), UseKind.PORTAL, JUNE)
        };
        List<ItemResult> first = reports.take(batch);
        String written = written();

        assertThat(reports.take(batch)).isEqualTo(first);
        assertThat(written()).isEqualTo(written);
        assertThat(reports.mailSent(member, JUNE)).isEqualTo("counted");
        assertThat(used()).isEqualTo(1);
        assertThat(judge()).isEqualTo("2018-08-26T07:12:18Z");
    }

    @Test
    void aKindThatTheSettingDoesNotNameIsAcceptedAndCountsForNothing() {
        setClocks(JUNE);
        assertThat(reports.take(use(0, member, UseKind.PORTAL, JUNE)))
                .extracting(ItemResult::result, ItemResult::code)
                .containsExactly(tuple("not-counting", "KIND_DOES_NOT_COUNT"));

        assertThat(used()).isZero();
        assertThat(judge()).isEqualTo("2018-07-16T11:00:00Z");
        assertThat(side.count("command.access_journal where kind = 'portal' and not counts and account_id = '" + member
                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void everyItemIsJudgedByItself() {
        setClocks(JUNE);
        ReportedUse stranger = use(0, new UserAccountId(UUID.randomUUID()), UseKind.MAIL_SENT, JUNE);
        ReportedUse mailbox = use(1, new UserAccountId(home.mailbox().value()), UseKind.MAIL_SENT, JUNE);
        ReportedUse nobody = new ReportedUse(2, null, MailAddress.of("no.body@nhs.net"), UseKind.MAIL_SENT, JUNE);

        assertThat(reports.take(
                        stranger,
                        mailbox,
                        nobody,
                        use(3, member, UseKind.MAIL_SENT, JUNE.plusSeconds(1)),
                        use(4, member, UseKind.MAIL_SENT, Deciding.NOON.minusSeconds(1)),
                        use(5, member, UseKind.MAIL_SENT, JUNE)))
                .extracting(result -> result.code() == null ? result.result() : result.code())
                .containsExactly(
                        "ACCOUNT_UNKNOWN",
                        "ACCOUNT_UNKNOWN",
                        "ACCOUNT_UNKNOWN",
                        "IN_THE_FUTURE",
                        "BEFORE_REGISTRATION",
                        "counted");
        assertThat(side.count("command.access_journal where account_id = '" + member + "'"))
                .isEqualTo(1);
    }

    @Test
    @Rule({"INA-7", "INA-4"})
    void aReportDoesNotReactivateAndIsRefused() {
        deactivate();

        assertThat(reports.mailSent(member, side.clock().instant())).isEqualTo("ACCOUNT_DEACTIVATED");
        assertThat(home.last(member.value())).isEqualTo("account.deactivated");
        assertThat(side.count("command.access_journal where account_id = '" + member + "'"))
                .isZero();
    }

    @Test
    @Rule({"INA-7", "PW-11"})
    void whileThePasswordIsExpiredNoReportCounts() {
        Holder holder = Holder.withPassword(side, "Sunny-day-1");
        setClocks(DEACTIVATION);

        assertThat(reports.mailSent(holder.id(), DEACTIVATION)).isEqualTo("PASSWORD_EXPIRED");
        assertThat(side.historyOf(holder.id().value())).doesNotContain("account.used");
        assertThat(side.count("command.access_journal where counts and account_id = '" + holder.id() + "'"))
                .isZero();
    }

    @Test
    @Rule({"INA-7", "SIGN-3"})
    void aReportEndsNoRowOfWrongPasswords() {
        Holder holder = Holder.withPassword(side, "Sunny-day-1");
        for (int wrong = 0; wrong < 4; wrong++) {
            holder.signIn("Wrong-day-1");
        }
        setClocks(Deciding.NOON.plusSeconds(60));
        reports.mailSent(holder.id(), side.clock().instant());
        holder.signIn("Wrong-day-1");

        assertThat(side.historyOf(holder.id().value())).contains("account.used").endsWith("account.locked-out");
    }

    @Test
    @Rule({"INA-7", "INA-3"})
    void aWarningFromBeforeALateReportIsNoWarningOfTheNewTime() {
        setClocks(Instant.parse("2018-07-16T11:00:00Z"));
        judge();
        reports.mailSent(member, JUNE);

        assertThat(judge()).isEqualTo("2018-08-25T07:12:13Z");
        setClocks(Instant.parse("2018-08-25T07:12:13Z"));
        judge();
        assertThat(home.last(member.value())).isEqualTo("account.inactivity-warned");
    }

    @RepeatedTest(5)
    @Rule({"INA-7", "INA-1"})
    void aReportAtTheVeryTimeOfTheDeactivationCountsOrIsRefused() throws InterruptedException {
        setClocks(DEACTIVATION.minus(Duration.ofDays(3)));
        judge();
        race(JUNE);
    }

    /** Its day is recorded already, so that but for the deadline the journal would be all that takes note of it. */
    @RepeatedTest(5)
    @Rule({"INA-7", "INA-1", "SIGN-4"})
    void soDoesALaterUseOfTheDayThatTheAccountWasLastUsedOn() throws InterruptedException {
        Instant lastUse = Deciding.NOON.plusSeconds(60);
        setClocks(lastUse);
        reports.mailSent(member, lastUse);
        setClocks(DEACTIVATION.minus(Duration.ofDays(3)));
        judge();
        race(Deciding.NOON.plus(Duration.ofHours(6)));
    }

    @Test
    void aBatchOfThousandsIsTakenInSecondsAndWritesOneEventForEachAccount() {
        List<ReportedUse> batch = new ArrayList<>();
        Home big = Home.of(side, 40);
        setClocks(JUNE);
        long events = side.count("events.event where name = 'account.used'");
        long entries = side.count("command.access_journal");
        for (int item = 0; item < 4000; item++) {
            batch.add(use(item, big.person(item % 40), UseKind.MAIL_SENT, JUNE.minusSeconds(item)));
        }

        assertThat(reports.takeAll(batch))
                .hasSize(4000)
                .allMatch(result -> result.result().equals("counted"));
        assertThat(side.count("events.event where name = 'account.used'")).isEqualTo(events + 40);
        assertThat(side.count("command.access_journal")).isEqualTo(entries + 4000);
    }

    private void race(Instant used) throws InterruptedException {
        Instant now = DEACTIVATION.plusSeconds(120);
        setClocks(now);

        List<Object> outcomes = Concurrently.run(List.of(
                () -> reports.mailSent(member, used),
                () -> other.commands().send(new JudgeInactivity(member), CommandContext.of(Actor.process("story")))));

        assertThat(outcomes.get(1)).isNotInstanceOf(Throwable.class);
        boolean deactivated = side.historyOf(member.value()).contains("account.deactivated");
        assertThat(outcomes.get(0)).isEqualTo(deactivated ? "ACCOUNT_DEACTIVATED" : "counted");
        if (!deactivated) {
            assertThat(judge()).isNotNull();
            assertThat(side.historyOf(member.value())).doesNotContain("account.deactivated");
        }
    }

    /** Both; the one that was made last dates the events. */
    private void setClocks(Instant now) {
        side.clock().set(now);
        other.clock().set(now);
    }

    private void deactivate() {
        setClocks(DEACTIVATION.minus(Duration.ofDays(3)));
        judge();
        setClocks(DEACTIVATION);
        judge();
    }

    private String judge() {
        return JsonForm.mapper()
                .readTree(side.commands()
                        .send(new JudgeInactivity(member), CommandContext.of(Actor.process("story")))
                        .body())
                .path("notBefore")
                .asString();
    }

    private int used() {
        return Collections.frequency(side.historyOf(member.value()), "account.used");
    }

    private String written() {
        return side.count("events.event") + " " + side.count("command.access_journal");
    }
}
