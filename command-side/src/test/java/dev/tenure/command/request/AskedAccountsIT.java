package dev.tenure.command.request;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that owners of mailboxes ask for. */
class AskedAccountsIT {
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

        home.nas(new RejectRequest(request), "no such person");
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

    private AskForAccount asking(UserAccountId wanted, UserAccountId owner, MobileNumber mobile) {
        return new AskForAccount(request, wanted, owner, home.mailbox(), new PersonName("Ella", "Wold"), mobile);
    }
}
