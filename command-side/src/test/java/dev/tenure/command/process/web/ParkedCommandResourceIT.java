package dev.tenure.command.process.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@Rule("ORG-2")
class ParkedCommandResourceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final MockMvcTester http = WebGate.serving(
            new ParkedCommandResource(side.stories().queue(), side.stories().dispatcher()));
    private final UUID story = UUID.randomUUID();

    @AfterEach
    void close() {
        side.jdbc().sql("delete from command.saga_command").update();
        side.close();
    }

    @Test
    void showsWhatIsParkedAndWhy() {
        park();

        Told told = Told.of(http.perform(WebGate.request("GET", "/api/v1/parked-commands", NAS, "")));

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("items")).hasSize(1);
        assertThat(told.json().path("items").get(0).path("storyId").asString()).isEqualTo(story.toString());
        assertThat(told.json().path("items").get(0).path("problem").asString()).isEqualTo("MAILBOX_UNKNOWN");
        assertThat(told.body()).doesNotContain("payload");
    }

    @Test
    void hasItSentAgainOnce() {
        park();

        assertThat(retry(story.toString()).status()).isEqualTo(202);
        assertThat(side.count("command.saga_command where state = 'waiting'")).isEqualTo(1);
        retry(story.toString()).assertProblem(404, "PARKED_COMMAND_UNKNOWN");
    }

    @Test
    void knowsNoCommandThatIsNotParked() {
        retry(story.toString()).assertProblem(404, "PARKED_COMMAND_UNKNOWN");
        retry("17").assertProblem(404, "PARKED_COMMAND_UNKNOWN");
        assertThat(side.count("command.saga_command")).isZero();
    }

    private Told retry(String storyId) {
        return Told.of(http.perform(
                WebGate.request("POST", "/api/v1/parked-commands/" + storyId + "/add-member-1/retry", NAS, "")));
    }

    private void park() {
        side.jdbc()
                .sql("insert into command.saga_command (saga_id, step, process, name, payload, state, problem)"
                        + " values (?, 'add-member-1', 'onboarding', 'mailbox.add-member', '{}', 'parked',"
                        + " 'MAILBOX_UNKNOWN')")
                .param(story)
                .update();
    }
}
