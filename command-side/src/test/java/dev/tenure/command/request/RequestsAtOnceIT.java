package dev.tenure.command.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.ReportName;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one log, each with copies, locks and a gate of its own, make and decide the same requests at once. */
@Rule({"LEA-8", "SMB-9"})
class RequestsAtOnceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide one = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private final CommandSide other = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private final Home home = Home.of(one, 2);
    private final UserAccountId member = home.person(1);
    private final StaffRequestId request = new StaffRequestId(UUID.randomUUID());

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @RepeatedTest(3)
    void acceptedAndRejectedAtOnceItIsOneOfThem() throws InterruptedException {
        home.by(member, new ReportLeaving(request, member, member, null));

        List<Object> outcomes = Concurrently.run(
                List.of(nas(one, new AcceptRequest(request, List.of())), nas(other, new RejectRequest(request))));

        assertOneRefused(outcomes, RejectionCode.REQUEST_SETTLED);
        boolean accepted = outcomes.get(0) instanceof Answer;
        assertThat(one.historyOf(request.value()))
                .containsExactly("request.leaving-reported", accepted ? "request.accepted" : "request.rejected");
        assertThat(one.historyOf(member.value()).contains("account.leaver-marked"))
                .isEqualTo(accepted);
    }

    @RepeatedTest(3)
    void approvedTwiceAtOnceAnAccountIsRegisteredOnce() throws InterruptedException {
        UserAccountId wanted = new UserAccountId(UUID.randomUUID());
        home.by(
                home.owner(),
                new AskForAccount(
                        request,
                        wanted,
                        home.owner(),
                        home.mailbox(),
                        new PersonName("Ella", "Wold"),
                        Registrar.freshMobile()));

        List<Object> outcomes = Concurrently.run(List.of(
                nas(one, new AcceptRequest(request, List.of())), nas(other, new AcceptRequest(request, List.of()))));

        assertThat(outcomes).hasOnlyElementsOfType(Answer.class);
        assertThat(one.historyOf(wanted.value())).containsOnlyOnce("account.registered", "account.access-given");
        assertThat(home.messagesAbout(wanted.value())).containsExactly("log-in-name", "temporary-password");
        assertThat(one.historyOf(request.value())).containsExactly("request.account-wanted", "request.accepted");
    }

    @RepeatedTest(3)
    void ofTwoReportsOfTheSameAtOnceOneIsOpen() throws InterruptedException {
        StaffRequestId second = new StaffRequestId(UUID.randomUUID());

        List<Object> outcomes = Concurrently.run(List.of(
                sent(one, new ReportLeaving(request, member, member, null), Actor.holderOf(member)),
                sent(other, new ReportLeaving(second, member, home.owner(), null), Actor.holderOf(home.owner()))));

        assertOneRefused(outcomes, RejectionCode.REQUEST_OPEN_ALREADY);
        assertThat(one.historyOf(request.value()).size()
                        + one.historyOf(second.value()).size())
                .isEqualTo(1);
    }

    /** Whichever comes first, the name of a deleted person is not changed, and the request ends. */
    @RepeatedTest(3)
    void acceptedWhileThePersonIsDeletedItIsDoneBeforeOrOvertaken() throws InterruptedException {
        home.by(member, new ReportName(request, member, member, new PersonName("Joan", "Fairweather")));
        home.nas(new MarkLeaver(member, List.of()));
        one.clock().advance(Duration.ofDays(31));
        other.clock().advance(Duration.ofDays(31));

        List<Object> outcomes = Concurrently.run(List.of(
                nas(one, new AcceptRequest(request, List.of())),
                sent(other, new JudgeLeaving(member), Registrar.ONBOARDING)));

        assertThat(outcomes.get(1)).as("the deletion").isInstanceOf(Answer.class);
        if (outcomes.get(0) instanceof Rejection late) {
            // the name that was reported is unreadable once its person is, and the request with it
            assertThat(late.code()).isIn(RejectionCode.REQUEST_SETTLED, RejectionCode.REQUEST_UNKNOWN);
        }
        List<String> account = one.historyOf(member.value());
        assertThat(account).containsOnlyOnce("account.deleted");
        int renamed = account.indexOf("account.renamed");
        assertThat(renamed).isLessThan(account.indexOf("account.deleted"));
        assertThat(one.historyOf(request.value()))
                .containsExactly("request.name-reported", renamed < 0 ? "request.overtaken" : "request.accepted");
    }

    private static void assertOneRefused(List<Object> outcomes, RejectionCode code) {
        assertThat(outcomes)
                .filteredOn(Rejection.class::isInstance)
                .singleElement()
                .satisfies(refused -> assertThat(((Rejection) refused).code()).isEqualTo(code));
        assertThat(outcomes).filteredOn(Throwable.class::isInstance).hasSize(1);
    }

    private static Callable<?> nas(CommandSide gate, Command<?> command) {
        return () ->
                gate.commands().send(command, CommandContext.of(Registrar.NAS).because("checked", null, null));
    }

    private static Callable<?> sent(CommandSide gate, Command<?> command, Actor actor) {
        return () -> gate.commands().send(command, CommandContext.of(actor));
    }
}
