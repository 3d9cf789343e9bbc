package dev.tenure.command.membership;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MailboxLifeIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    @Rule("SMB-12")
    void closingEndsEverybodysAccessAndTellsThem() {
        home.nas(new CloseMailbox(home.mailbox()));

        assertThat(home.last(home.mailbox().value())).isEqualTo("mailbox.closed");
        for (int index = 0; index < 2; index++) {
            assertThat(home.last(home.person(index).value())).isEqualTo("account.access-ended");
            assertThat(home.messagesAbout(home.person(index).value())).contains("mailbox-closed");
        }
        assertRefused(side, RejectionCode.MAILBOX_UNKNOWN, () -> home.nas(new AddMember(home.mailbox(), home.owner())));
    }

    @Test
    @Rule({"SMB-12", "REN-4"})
    void theAddressOfAClosedMailboxStaysItsOwn() {
        String address = new Registrar(side).mailboxAddress(home.mailbox());
        home.nas(new CloseMailbox(home.mailbox()));

        assertThat(side.addresses().holderOf(MailAddress.of(address)))
                .contains(home.mailbox().value());
    }

    @Test
    @Rule("SMB-12")
    void closingTwiceChangesNothing() {
        home.nas(new CloseMailbox(home.mailbox()));
        int events = side.historyOf(home.mailbox().value()).size();

        home.nas(new CloseMailbox(home.mailbox()));

        assertThat(side.historyOf(home.mailbox().value())).hasSize(events);
        assertRefused(
                side,
                RejectionCode.MAILBOX_UNKNOWN,
                () -> home.nas(new CloseMailbox(new SharedMailboxId(UUID.randomUUID()))));
    }
}
