package dev.tenure.command.request;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.JudgeRequestErasure;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.RecordPolicy;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The name and number of somebody whom an account was wanted for and who got none. */
@Rule("LEA-5")
class RequestErasureIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private CommandSide side = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private Home home = Home.of(side, 2);
    private final StaffRequestId request = new StaffRequestId(UUID.randomUUID());
    private final UserAccountId wanted = new UserAccountId(UUID.randomUUID());
    private final MobileNumber mobile = Registrar.freshMobile();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void areUnreadableThirtyDaysAfterTheRequestWasRejected() {
        ask();
        reject();
        Instant due = CalendarDays.after(side.clock().instant(), 30);
        assertThat(side.jdbc()
                        .sql("select convert_from(payload, 'UTF8') from events.event"
                                + " where aggregate_id = ? and name = 'request.rejected'")
                        .param(request.value())
                        .query(String.class)
                        .single())
                .contains("\"erasureDue\":\"" + due + "\"");

        side.clock().set(due.minusSeconds(1));
        home.process(new JudgeRequestErasure(request));
        assertThat(keys()).as("a second early").isEqualTo(1);

        side.clock().set(due);
        home.process(new JudgeRequestErasure(request));
        assertThat(side.historyOf(request.value())).endsWith("request.rejected", "request.erased");
        assertThat(keys()).isZero();
        assertThat(side.count("events.erased where person = '" + wanted + "'")).isEqualTo(1);
    }

    @Test
    void areUnreadableAfterItWasWithdrawnToo() {
        ask();
        home.by(home.owner(), new WithdrawRequest(request));
        side.clock().set(CalendarDays.after(side.clock().instant(), 30));

        home.process(new JudgeRequestErasure(request));

        assertThat(side.historyOf(request.value())).endsWith("request.withdrawn", "request.erased");
        assertThat(keys()).isZero();
    }

    @Test
    void areAskedForASecondTimeInVain() {
        ask();
        reject();
        side.clock().advance(Duration.ofDays(31));
        home.process(new JudgeRequestErasure(request));
        int events = side.historyOf(request.value()).size();

        home.process(new JudgeRequestErasure(request));
        try (CommandSide restarted = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords())) {
            restarted.clock().set(side.clock().instant());
            restarted.commands().send(new JudgeRequestErasure(request), CommandContext.of(Registrar.ONBOARDING));
            assertRefused(
                    restarted,
                    RejectionCode.REQUEST_UNKNOWN,
                    () -> restarted
                            .commands()
                            .send(new LookAtRequest(request), CommandContext.of(Actor.holderOf(home.owner()))));
        }

        assertThat(side.historyOf(request.value())).hasSize(events);
    }

    @Test
    void stayWithTheAccountThatCameToBeAndGoWithIt() {
        ask();
        home.nas(new AcceptRequest(request, List.of()));
        side.clock().advance(Duration.ofDays(31));
        home.process(new JudgeRequestErasure(request));
        assertThat(keys()).isEqualTo(1);

        home.nas(new MarkLeaver(wanted, List.of()));
        side.clock().advance(Duration.ofDays(31));
        home.process(new JudgeLeaving(wanted));
        assertThat(keys()).isZero();
        assertThat(side.historyOf(request.value())).doesNotContain("request.erased");
    }

    @Test
    void areUnreadableAtOnceWhereThePolicySaysSo() {
        side.close();
        side = CommandSide.deciding(POSTGRES, Policy.of2018().with(new RecordPolicy(0, 0)), new FakePasswords());
        home = Home.of(side, 2);
        ask();

        reject();

        assertThat(keys()).isZero();
        assertThat(side.historyOf(request.value())).containsExactly("request.account-wanted", "request.rejected");
    }

    @Test
    void ofSomebodyWhoHasAnAccountNothingIsErased() {
        UserAccountId member = home.person(1);
        home.by(member, new ReportLeaving(request, member, member, null));
        home.by(member, new WithdrawRequest(request));
        side.clock().advance(Duration.ofDays(31));

        home.process(new JudgeRequestErasure(request));

        assertThat(side.historyOf(request.value())).containsExactly("request.leaving-reported", "request.withdrawn");
        assertThat(side.count("events.data_key where person = '" + member + "'"))
                .isEqualTo(1);
    }

    private void ask() {
        home.by(
                home.owner(),
                new AskForAccount(
                        request, wanted, home.owner(), home.mailbox(), new PersonName("Ella", "Wold"), mobile));
        assertThat(keys()).isEqualTo(1);
    }

    private void reject() {
        home.nas(new RejectRequest(request), "unknown here");
    }

    private long keys() {
        return side.count("events.data_key where person = '" + wanted + "'");
    }
}
