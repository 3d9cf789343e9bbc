package dev.tenure.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WatchedCommandsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final List<String> seen = new ArrayList<>();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void theOnlookerSeesEveryCommandOnceByNameWithWhatBecameOfIt() {
        side.commands()
                .watchedBy(
                        (command, sending) -> {
                            try {
                                Answer answer = sending.get();
                                seen.add(command + (answer.repeated() ? " repeated" : " accepted"));
                                return answer;
                            } catch (Rejection rejection) {
                                seen.add(command + " " + rejection.code());
                                throw rejection;
                            }
                        },
                        Traces.plain());
        SubmitApplication application = Registrar.application(Registrar.people(1, "John", "Smith"));
        CommandContext context = CommandContext.of(Actor.APPLICANT).withKey("key", "request");
        side.commands().send(application, context);
        side.commands().send(application, context);
        CommandContext nobody = CommandContext.of(Actor.APPLICANT);
        assertThatThrownBy(() -> side.commands().send(Registrar.approval(application), nobody))
                .isInstanceOf(Rejection.class)
                .extracting(failure -> ((Rejection) failure).code())
                .isEqualTo(RejectionCode.NOT_ALLOWED);
        assertThat(side.historyOf(application.target())).doesNotContain("application.approved");
        assertThat(seen)
                .containsExactly(
                        "application.submit accepted",
                        "application.submit repeated",
                        "application.approve NOT_ALLOWED");
    }
}
