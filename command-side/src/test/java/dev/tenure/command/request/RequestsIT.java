package dev.tenure.command.request;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.OpenRequests.Own;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.AskForTemporaryPassword;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.ReportName;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people and owners ask, and what becomes of it. */
class RequestsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private final Home home = Home.of(side, 3);
    private final Home other = Home.of(side, 1);
    private final UserAccountId member = home.person(1);
    private final StaffRequestId request = new StaffRequestId(UUID.randomUUID());

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("LEA-8")
    void aPersonReportsLeavingAndNothingHappensUntilNasAccepts() {
        home.by(member, new ReportLeaving(request, member, member, null));
        assertThat(home.last(member.value())).isNotEqualTo("account.leaver-marked");
        assertThat(standing(member))
                .extracting(RequestStanding::kind, RequestStanding::state)
                .containsExactly("leaving", "open");

        nas(new AcceptRequest(request, List.of()), "spoke to the home");

        assertThat(side.historyOf(member.value())).contains("account.leaver-marked");
        assertThat(standing(member))
                .extracting(RequestStanding::state, RequestStanding::reason, RequestStanding::decidedAt)
                .containsExactly("accepted", "spoke to the home", side.clock().instant());
        assertThat(home.messagesAbout(member.value())).contains("request-accepted", "leaver-email");
    }

    @Test
    @Rule("LEA-8")
    void anOwnerReportsThatSomebodyMovesAndNasRefusesWithAReason() {
        home.by(home.owner(), new ReportLeaving(request, member, home.owner(), other.container()));

        assertRefused(side, RejectionCode.REQUEST_NOT_VALID, () -> home.nas(new RejectRequest(request)));
        nas(new RejectRequest(request), "she stays");

        assertThat(standing(home.owner()))
                .extracting(RequestStanding::kind, RequestStanding::state, RequestStanding::reason)
                .containsExactly("moving", "rejected", "she stays");
        assertThat(side.historyOf(member.value())).doesNotContain("account.joined");
        assertThat(home.messagesAbout(home.owner().value())).contains("request-rejected");
    }

    @Test
    @Rule({"LEA-8", "LEA-3"})
    void anAcceptedMoveMovesInTheSameUnit() {
        home.by(member, new ReportLeaving(request, member, member, other.container()));

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(side.historyOf(member.value())).contains("account.joined");
        assertThat(standing(member).state()).isEqualTo("accepted");
    }

    @Test
    @Rule({"LEA-8", "REN-1"})
    void anAcceptedNewNameRenames() {
        home.by(member, new ReportName(request, member, member, new PersonName("Joan", "Fairweather")));

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(side.historyOf(member.value())).contains("account.renamed");
        assertThat(new Registrar(side).addresses("account.renamed")).anyMatch(it -> it.startsWith("joan.fairweather"));
    }

    @Test
    @Rule({"LEA-8", "SMB-8"})
    void whatTheDeedWouldBeRefusedForLeavesTheRequestOpen() {
        home.by(home.owner(), new ReportLeaving(request, home.owner(), home.owner(), null));

        assertRefused(side, RejectionCode.LAST_OWNER, () -> home.nas(new AcceptRequest(request, List.of())));
        assertThat(standing(home.owner()).state()).isEqualTo("open");

        home.nas(new AcceptRequest(request, List.of(new Successor(home.mailbox(), member))));
        assertThat(standing(home.owner()).state()).isEqualTo("accepted");
    }

    @Test
    @Rule("LEA-8")
    void onlyThePersonAndOwnersOfTheirProviderReport() {
        for (UserAccountId stranger : List.of(home.person(2), other.owner())) {
            assertRefused(
                    side,
                    RejectionCode.REPORTER_NOT_FIT,
                    () -> home.by(stranger, new ReportLeaving(request, member, stranger, null)));
            assertRefused(
                    side,
                    RejectionCode.REPORTER_NOT_FIT,
                    () -> home.by(stranger, new ReportName(request, member, stranger, new PersonName("A", "B"))));
        }
        assertRefused(
                side,
                RejectionCode.NOT_ALLOWED,
                () -> home.by(home.person(2), new ReportLeaving(request, member, member, null)));
    }

    @Test
    @Rule("LEA-8")
    void theSameIsNotAskedTwiceAtOnceAndMayBeAskedAgainOnceItIsSettled() {
        home.by(member, new ReportLeaving(request, member, member, null));
        StaffRequestId second = new StaffRequestId(UUID.randomUUID());
        assertRefused(
                side,
                RejectionCode.REQUEST_OPEN_ALREADY,
                () -> home.by(home.owner(), new ReportLeaving(second, member, home.owner(), other.container())));

        home.by(member, new WithdrawRequest(request));
        home.by(home.owner(), new ReportLeaving(second, member, home.owner(), null));

        assertThat(standing(member).state()).isEqualTo("withdrawn");
    }

    @Test
    @Rule("LEA-8")
    void nobodyElseSeesOrWithdrawsIt() {
        home.by(member, new ReportLeaving(request, member, member, null));

        for (UserAccountId stranger : List.of(home.owner(), other.owner())) {
            assertRefused(side, RejectionCode.REQUEST_UNKNOWN, () -> home.by(stranger, new LookAtRequest(request)));
            assertRefused(side, RejectionCode.REQUEST_UNKNOWN, () -> home.by(stranger, new WithdrawRequest(request)));
        }
    }

    @Test
    @Rule({"LEA-8", "LEA-5"})
    void aRequestAboutSomebodyIsOvertakenByTheirDeletionInOneUnitWithIt() {
        StaffRequestId name = new StaffRequestId(UUID.randomUUID());
        home.by(home.owner(), new ReportLeaving(request, member, home.owner(), null));
        home.by(member, new ReportName(name, member, member, new PersonName("Joan", "Fairweather")));
        home.nas(new MarkLeaver(member, List.of()));
        side.clock().advance(Duration.ofDays(31));

        home.process(new JudgeLeaving(member));

        assertThat(side.historyOf(member.value())).endsWith("account.deleted");
        assertThat(standing(home.owner()).state()).isEqualTo("overtaken");
        assertThat(standing(home.owner()).decidedAt()).isEqualTo(side.clock().instant());
        assertThat(side.historyOf(name.value())).containsExactly("request.name-reported", "request.overtaken");
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> home.nas(new AcceptRequest(request, List.of())));
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> nas(new RejectRequest(request), "late"));
    }

    @Test
    @Rule("LEA-8")
    void whatWasSettledBeforeTheDeletionStaysAsItWasSettled() {
        home.by(member, new ReportLeaving(request, member, member, null));
        home.nas(new AcceptRequest(request, List.of()));
        side.clock().advance(Duration.ofDays(31));

        home.process(new JudgeLeaving(member));

        assertThat(side.historyOf(request.value())).containsExactly("request.leaving-reported", "request.accepted");
    }

    @Test
    @Rule({"SMB-9", "SMB-11", "REG-5", "REG-8"})
    void anOwnerAsksForAnAccountWhoseHolderJoinsTheirMailbox() {
        UserAccountId wanted = new UserAccountId(UUID.randomUUID());
        home.by(home.owner(), asking(wanted, home.owner(), Registrar.freshMobile()));

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(side.historyOf(wanted.value()))
                .startsWith("account.registered", "account.temporary-password-issued")
                .contains("account.access-given");
        assertThat(home.lastOfMailbox(1)).containsExactly("mailbox.member-added");
        assertThat(home.messagesAbout(wanted.value())).contains("log-in-name", "temporary-password");
        assertThat(side.jdbc()
                        .sql("select convert_from(payload, 'UTF8')::jsonb ->> 'channel' from events.event"
                                + " where aggregate_id = ? and name = 'account.registered'")
                        .param(wanted.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ON_REQUEST");
    }

    @Test
    @Rule({"SMB-9", "REG-3"})
    void theNumberOfAnOpenRequestIsTakenUntilItIsSettled() {
        MobileNumber mobile = Registrar.freshMobile();
        home.by(home.owner(), asking(new UserAccountId(UUID.randomUUID()), home.owner(), mobile));
        StaffRequestId second = new StaffRequestId(UUID.randomUUID());
        AskForAccount again = new AskForAccount(
                second,
                new UserAccountId(UUID.randomUUID()),
                other.owner(),
                other.mailbox(),
                new PersonName("Al", "Day"),
                mobile);
        assertRefused(side, RejectionCode.MOBILE_IN_USE, () -> home.by(other.owner(), again));

        nas(new RejectRequest(request), "no such person");
        home.by(other.owner(), again);

        assertThat(side.historyOf(second.value())).containsExactly("request.account-wanted");
    }

    @Test
    @Rule({"REG-1", "REG-3"})
    void whoHasAnAccountIsNotAskedForAnew() {
        assertRefused(
                side,
                RejectionCode.MOBILE_IN_USE,
                () -> home.by(
                        home.owner(),
                        asking(
                                new UserAccountId(UUID.randomUUID()),
                                home.owner(),
                                home.applicant(1).mobile())));
    }

    @Test
    @Rule("SMB-9")
    void onlyAnOwnerOfTheMailboxAsks() {
        for (UserAccountId stranger : List.of(member, other.owner())) {
            assertRefused(
                    side,
                    RejectionCode.REPORTER_NOT_FIT,
                    () -> home.by(
                            stranger, asking(new UserAccountId(UUID.randomUUID()), stranger, Registrar.freshMobile())));
        }
        home.nas(new NameOwner(home.mailbox(), member));
        home.by(member, asking(new UserAccountId(UUID.randomUUID()), member, Registrar.freshMobile()));
    }

    @Test
    @Rule("LEA-8")
    void pressedTwiceItIsDoneOnceAndSettledOtherwiseItIsRefused() {
        home.by(member, new ReportLeaving(request, member, member, null));
        home.nas(new AcceptRequest(request, List.of()));
        int events = side.historyOf(member.value()).size();

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(side.historyOf(member.value())).hasSize(events);
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> nas(new RejectRequest(request), "late"));
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> home.by(member, new WithdrawRequest(request)));
    }

    @Test
    @Rule("LEA-8")
    void whoeverReportsFindsTheirOwnAgainNewestFirst() {
        StaffRequestId second = new StaffRequestId(UUID.randomUUID());
        home.by(member, new ReportLeaving(request, member, member, null));
        home.by(member, new ReportName(second, member, member, new PersonName("Joan", "Fairweather")));
        OpenRequests requests = side.openRequests();

        assertThat(requests.madeBy(member, Long.MAX_VALUE, 20))
                .containsExactly(new Own(1, second), new Own(0, request));
        assertThat(requests.madeBy(member, 1, 20)).containsExactly(new Own(0, request));
        assertThat(requests.madeBy(member, Long.MAX_VALUE, 1)).containsExactly(new Own(1, second));
        assertThat(requests.madeBy(home.person(2), Long.MAX_VALUE, 20)).isEmpty();
    }

    @Test
    @Rule({"REG-11", "SMB-9"})
    void anOwnerAsksForAnotherTemporaryPasswordAndNasSendsItInTheSameUnit() {
        String before = Holder.of(side, member).temporaryPassword();
        home.by(home.owner(), new AskForTemporaryPassword(request, member, home.owner()));
        assertThat(Holder.of(side, member).temporaryPassword()).isEqualTo(before);

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(Holder.of(side, member).temporaryPassword()).isNotEqualTo(before);
        assertThat(side.historyOf(member.value())).endsWith("account.temporary-password-issued");
        assertThat(standing(home.owner()).state()).isEqualTo("accepted");
        assertThat(standing(home.owner()).kind()).isEqualTo("temporary-password");
    }

    @Test
    @Rule({"REG-11", "RST-4"})
    void anotherTemporaryPasswordIsForOwnersToAskForAndForPeopleWhoHaveNoneOfTheirOwn() {
        for (UserAccountId stranger : List.of(home.person(2), other.owner())) {
            assertRefused(
                    side,
                    RejectionCode.REPORTER_NOT_FIT,
                    () -> home.by(stranger, new AskForTemporaryPassword(request, member, stranger)));
        }
        assertRefused(
                side,
                RejectionCode.REPORTER_NOT_FIT,
                () -> home.by(home.owner(), new AskForTemporaryPassword(request, home.owner(), home.owner())));
        Holder.of(side, member).finishing("Sunny-day-1");
        assertRefused(
                side,
                RejectionCode.PROOF_NEEDED,
                () -> home.by(home.owner(), new AskForTemporaryPassword(request, member, home.owner())));
    }

    @Test
    @Rule({"REG-11", "RST-4"})
    void whoFinishedMeanwhileGetsNoneAndTheRequestStaysOpenToBeRejected() {
        home.by(home.owner(), new AskForTemporaryPassword(request, member, home.owner()));
        Holder.of(side, member).finishing("Sunny-day-1");

        assertRefused(side, RejectionCode.PROOF_NEEDED, () -> home.nas(new AcceptRequest(request, List.of())));

        nas(new RejectRequest(request), "done already");
        assertThat(standing(home.owner()).state()).isEqualTo("rejected");
    }

    private AskForAccount asking(UserAccountId wanted, UserAccountId owner, MobileNumber mobile) {
        return new AskForAccount(request, wanted, owner, home.mailbox(), new PersonName("Ella", "Wold"), mobile);
    }

    private void nas(StaffRequestCommand<?> command, String reason) {
        side.commands().send(command, CommandContext.of(Registrar.NAS).because(reason, null, null));
    }

    private RequestStanding standing(UserAccountId reporter) {
        return JsonForm.mapper()
                .readValue(
                        side.commands()
                                .send(new LookAtRequest(request), CommandContext.of(Actor.holderOf(reporter)))
                                .body(),
                        RequestStanding.class);
    }
}
