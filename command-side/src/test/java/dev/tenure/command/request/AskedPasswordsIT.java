package dev.tenure.command.request;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.AskForTemporaryPassword;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Holder;
import dev.tenure.command.sample.Home;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Temporary passwords that owners ask for, for their staff. */
class AskedPasswordsIT {
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
    @Rule({"REG-11", "SMB-9"})
    void anOwnerAsksForAnotherTemporaryPasswordAndNasSendsItInTheSameUnit() {
        String before = Holder.of(side, member).temporaryPassword();
        home.by(home.owner(), new AskForTemporaryPassword(request, member, home.owner()));
        assertThat(Holder.of(side, member).temporaryPassword()).isEqualTo(before);

        home.nas(new AcceptRequest(request, List.of()));

        assertThat(Holder.of(side, member).temporaryPassword()).isNotEqualTo(before);
        assertThat(side.historyOf(member.value())).endsWith("account.temporary-password-issued");
        assertThat(Standings.of(side, request, home.owner()).state()).isEqualTo("accepted");
        assertThat(Standings.of(side, request, home.owner()).kind()).isEqualTo("temporary-password");
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

        home.nas(new RejectRequest(request), "done already");
        assertThat(Standings.of(side, request, home.owner()).state()).isEqualTo("rejected");
    }
}
