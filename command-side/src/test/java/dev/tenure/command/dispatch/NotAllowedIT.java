package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Applications;
import dev.tenure.command.sample.Count;
import dev.tenure.command.sample.Counter;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Rule("AUD-1")
class NotAllowedIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Counter counter = Counter.on(side.bus());

    @AfterEach
    void close() {
        side.close();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isWhoeverIsInNoRoleOfTheCommand(Role role) {
        Count command = new Count(UUID.randomUUID(), "word");
        CommandContext context = CommandContext.of(new Actor("somebody", role)).withKey(role.name(), "");
        if (role == Role.NAS || role == Role.PROCESS) {
            side.commands().send(command, context);
            assertThat(counter.words()).containsExactly("word");
        } else {
            assertRefused(side, RejectionCode.NOT_ALLOWED, () -> side.commands().send(command, context));
            assertThat(counter.words()).isEmpty();
        }
    }

    @Test
    void isAnApplicantToApprove() {
        assertRefused(
                side,
                RejectionCode.NOT_ALLOWED,
                () -> side.commands().send(Applications.APPROVE, CommandContext.of(Actor.APPLICANT)));
    }
}
