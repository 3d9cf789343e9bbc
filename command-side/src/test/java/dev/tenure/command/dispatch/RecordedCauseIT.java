package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Beside every event stands who caused it, why, and by which command. */
@Rule("AUD-1")
class RecordedCauseIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final UserAccountId john = new Registrar(side).register("John", "Smith");

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void tellsActorRoleReasonCaseAndCommand() {
        CommandContext context = CommandContext.of(NAS)
                .because(" married ", "CASE-7", "Mary Bell")
                .withKey("key", "request")
                .expecting(1L);
        side.commands().send(new RenamePerson(john, new PersonName("John", "Jones")), context);

        Map<String, String> cause = lastCause();
        assertThat(cause)
                .containsEntry("actor", "operator:first-operator")
                .containsEntry("role", "NAS")
                .containsEntry("reason", "married")
                .containsEntry("case", "CASE-7")
                .containsEntry("onBehalfOf", "Mary Bell")
                .containsEntry("command", "account.rename")
                .containsKey("commandId");
        assertThat(cause.get("correlationId")).isEqualTo(cause.get("commandId"));
        assertThat(cause.keySet())
                .isEqualTo(Set.of(
                        "actor", "role", "reason", "case", "onBehalfOf", "command", "commandId", "correlationId"));
    }

    @Test
    void leavesOutWhatWasNotSaid() {
        CommandContext context = CommandContext.of(NAS).because(" ", null, "");
        side.commands().send(new RenamePerson(john, new PersonName("John", "Jones")), context);

        assertThat(lastCause()).doesNotContainKeys("reason", "case", "onBehalfOf");
    }

    @Test
    void isTheSameForAllEventsOfACommand() {
        List<Map<String, String>> causes = causes();

        assertThat(causes).hasSize(2);
        assertThat(causes.get(1)).isEqualTo(causes.get(0));
        assertThat(causes.get(0))
                .containsEntry("actor", "process:onboarding")
                .containsEntry("role", "PROCESS")
                .containsEntry("command", "account.register-applicant");
    }

    private Map<String, String> lastCause() {
        List<Map<String, String>> causes = causes();
        return causes.get(causes.size() - 1);
    }

    private List<Map<String, String>> causes() {
        return side.jdbc()
                .sql("select metadata from events.event where aggregate_id = ? order by sequence")
                .param(john.value())
                .query((row, number) ->
                        JsonForm.mapper().readerForMapOf(String.class).<Map<String, String>>readValue(row.getBytes(1)))
                .list();
    }
}
