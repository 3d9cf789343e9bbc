package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.NAS;

import dev.tenure.command.CommandSide;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Home;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A process that has not appended yet does not know the log's epoch. */
@Rule("SMB-8")
class FirstRefusalIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    @Test
    void saysWhyAlsoWhereItIsTheFirstThingThatAProcessDecides() {
        try (CommandSide earlier = CommandSide.deciding(POSTGRES);
                CommandSide fresh = CommandSide.deciding(POSTGRES)) {
            Home home = Home.of(earlier, 1);

            assertRefused(
                    fresh,
                    RejectionCode.LAST_OWNER,
                    () -> fresh.commands()
                            .send(new RemoveMember(home.mailbox(), home.owner(), List.of()), CommandContext.of(NAS)));
        }
    }
}
