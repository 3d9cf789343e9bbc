package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.ChangePassword;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.sample.Deciding;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class PasswordAgeingIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Instant EXPIRY = Instant.parse("2018-07-30T11:00:00Z");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Registrar registrar = new Registrar(side);
    private final Holder holder = Holder.withPassword(side, "Sunny-day-1");

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule({"PW-7", "PW-11"})
    void aPasswordIsRemindedOfFiveTimesExpiresOnceAndDeactivatesNobody() {
        Instant next = judgeAt(Deciding.NOON);
        for (int days : new int[] {18, 10, 5, 2, 1}) {
            Instant reminder = CalendarDays.after(EXPIRY, -days);
            assertThat(next).isEqualTo(reminder);
            assertThat(judgeAt(reminder.minusSeconds(1))).isEqualTo(reminder);
            next = judgeAt(reminder);
        }
        assertThat(next).isEqualTo(EXPIRY);
        assertThat(judgeAt(EXPIRY.minusSeconds(1))).isEqualTo(EXPIRY);
        assertThat(judgeAt(EXPIRY)).isNull();
        assertThat(judgeAt(EXPIRY.plusSeconds(60))).isNull();

        assertThat(history()).endsWith("account.password-reminder-sent", "account.password-expired");
        assertThat(history())
                .filteredOn("account.password-reminder-sent"::equals)
                .hasSize(5);
        assertThat(history()).filteredOn("account.password-expired"::equals).hasSize(1);
        assertThat(history()).doesNotContain("account.deactivated");
        assertThat(templates()).filteredOn("password-reminder-email"::equals).hasSize(5);
        assertThat(templates()).filteredOn("password-expired-email"::equals).hasSize(1);
    }

    @Test
    @Rule("PW-7")
    void aRunThatComesLateGivesOnlyTheMostPressingReminder() {
        assertThat(judgeAt(CalendarDays.after(EXPIRY, -4))).isEqualTo(CalendarDays.after(EXPIRY, -2));

        assertThat(history())
                .filteredOn("account.password-reminder-sent"::equals)
                .hasSize(1);
    }

    @Test
    @Rule("PW-7")
    void aChangedPasswordStartsAnewAndFiresNothingEarly() {
        judgeAt(CalendarDays.after(EXPIRY, -18));
        holder.send(new ChangePassword(holder.id(), holder.proof("Sunny-day-1"), new Secret("Windy-day-2")));

        assertThat(judgeAt(EXPIRY)).isEqualTo(CalendarDays.after(CalendarDays.after(EXPIRY, -18), 72));
        assertThat(history()).endsWith("account.password-changed");
    }

    @Test
    @Rule("PW-7")
    void aPasswordThatSignsNobodyInIsNotRemindedOf() {
        holder.reset();

        assertThat(judgeAt(EXPIRY)).isNull();
        assertThat(history()).endsWith("account.temporary-password-issued");
    }

    /** Whoever chose a password at a sign-in long ago and did nothing since: both are over at the same instant. */
    @Test
    @Rule({"PW-11", "INA-1"})
    void aPasswordExpiresBeforeTheAccountIsDeactivatedAtTheSameInstantWhicheverIsHeardFirst() {
        for (int days : new int[] {14, 3}) {
            judgeInactivityAt(CalendarDays.after(EXPIRY, -days));
        }

        judgeInactivityAt(EXPIRY);

        assertThat(judge(holder.id())).isNull();
        assertThat(history()).endsWith("account.password-expired", "account.deactivated");
        assertThat(templates()).filteredOn("password-expired-email"::equals).hasSize(1);
    }

    @Test
    @Rule("PW-7")
    void anAccountThatIsGoneIsAskedInVain() {
        Home home = Home.of(side, 2);
        UserAccountId member = home.person(1);
        home.markLeaver(member);
        side.clock().set(CalendarDays.after(Deciding.NOON, 30));
        home.judgeLeaving(member);

        assertThat(judge(member)).isNull();
    }

    private @Nullable Instant judgeAt(Instant time) {
        side.clock().set(time);
        return judge(holder.id());
    }

    private void judgeInactivityAt(Instant time) {
        side.clock().set(time);
        registrar.send(new JudgeInactivity(holder.id()), Actor.process("inactivity"));
    }

    private @Nullable Instant judge(UserAccountId account) {
        JsonNode notBefore = JsonForm.mapper()
                .readTree(registrar
                        .send(new JudgePasswordAge(account), Actor.process("password-ageing"))
                        .body())
                .path("notBefore");
        return notBefore.isString() ? Instant.parse(notBefore.stringValue()) : null;
    }

    private List<String> history() {
        return side.historyOf(holder.id().value());
    }

    private List<String> templates() {
        UUID subject = holder.id().value();
        return side.jdbc()
                .sql("select template from events.outgoing_message where subject = ?")
                .param(subject)
                .query(String.class)
                .list();
    }
}
