package dev.tenure.command.request;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.OpenRequests.Own;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.ReportName;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
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
        assertThat(Standings.of(side, request, member))
                .extracting(RequestStanding::kind, RequestStanding::state)
                .containsExactly("leaving", "open");

        home.nas(new AcceptRequest(request, List.of()), "spoke to the home");

        assertThat(side.historyOf(member.value())).contains("account.leaver-marked");
        assertThat(Standings.of(side, request, member))
                .extracting(RequestStanding::state, RequestStanding::reason, RequestStanding::decidedAt)
                .containsExactly("accepted", "spoke to the home", side.clock().instant());
        assertThat(home.messagesAbout(member.value())).contains("request-accepted", "leaver-email");
    }

    @Test
    @Rule("LEA-8")
    void anOwnerReportsThatSomebodyMovesAndNasRefusesWithAReason() {
        home.by(home.owner(), new ReportLeaving(request, member, home.owner(), other.container()));

        assertRefused(side, RejectionCode.REQUEST_NOT_VALID, () -> home.nas(new RejectRequest(request)));
        home.nas(new RejectRequest(request), "she stays");

        assertThat(Standings.of(side, request, home.owner()))
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
        assertThat(Standings.of(side, request, member).state()).isEqualTo("accepted");
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
        assertThat(Standings.of(side, request, home.owner()).state()).isEqualTo("open");

        home.nas(new AcceptRequest(request, List.of(new Successor(home.mailbox(), member))));
        assertThat(Standings.of(side, request, home.owner()).state()).isEqualTo("accepted");
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

        assertThat(Standings.of(side, request, member).state()).isEqualTo("withdrawn");
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
        assertThat(Standings.of(side, request, home.owner()).state()).isEqualTo("overtaken");
        assertThat(Standings.of(side, request, home.owner()).decidedAt())
                .isEqualTo(side.clock().instant());
        assertThat(side.historyOf(name.value())).containsExactly("request.name-reported", "request.overtaken");
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> home.nas(new AcceptRequest(request, List.of())));
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> home.nas(new RejectRequest(request), "late"));
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
    @Rule("LEA-8")
    void pressedTwiceItIsDoneOnceAndSettledOtherwiseItIsRefused() {
        home.by(member, new ReportLeaving(request, member, member, null));
        home.nas(new AcceptRequest(request, List.of()));
        int events = side.historyOf(member.value()).size();

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(side.historyOf(member.value())).hasSize(events);
        assertRefused(side, RejectionCode.REQUEST_SETTLED, () -> home.nas(new RejectRequest(request), "late"));
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
}
