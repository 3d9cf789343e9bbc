package dev.tenure.command.process.web;

import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.process.StoryRelease;
import dev.tenure.command.sample.Registrar;
import dev.tenure.command.sample.Told;
import dev.tenure.command.sample.WebGate;
import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.story.StoryEvent.MessageLetGo;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@Rule("ORG-2")
class ParkedStoryResourceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String STORIES = "/api/v1/parked-stories";

    private final CommandSide side = CommandSide.withStories(POSTGRES);
    private final SubmitApplication application = Registrar.application(Registrar.people(2, "John", "Smith"));
    private final MockMvcTester http = WebGate.serving(new ParkedStoryResource(
            side.stories().parkedList(),
            side.stories().parked(),
            new StoryRelease(side.stories().parkedList(), side.stories().parked(), side.store()),
            new WebGate().http()));

    @AfterEach
    void close() {
        side.stories().steps().mend();
        side.jdbc().sql("delete from command.saga").update();
        side.jdbc().sql("delete from command.deadline").update();
        side.close();
    }

    @Test
    void showsWhatIsParkedAndWhy() {
        park();

        JsonNode story = only();

        assertThat(story.path("story").asString()).isEqualTo("onboarding");
        assertThat(story.path("event").asString()).isEqualTo("container.opened");
        assertThat(story.path("problem").asString()).isEqualTo("IllegalStateException");
        assertThat(story.path("attempts").asInt()).isEqualTo(1);
        assertThat(story.path("waitingBehind").asInt()).isZero();
        assertThat(story.path("nextAttempt").asString())
                .isEqualTo(side.clock().instant().plusSeconds(1).toString());
        assertThat(story.path("about").toString()).contains("applicationId " + application.target());
    }

    @Test
    void tellsItAgainAndSaysWhetherItIsStillParked() {
        park();
        String id = only().path("id").asString();

        assertThat(post(id + "/retry", "").body()).isEqualTo("{\"done\":0,\"parked\":true}");
        side.stories().steps().mend();
        assertThat(post(id + "/retry", "").body()).isEqualTo("{\"done\":1,\"parked\":false}");

        post(id + "/retry", "").assertProblem(404, "PARKED_STORY_UNKNOWN");
        await("onboarded").until(() -> side.historyOf(application.target()).contains("application.onboarded"));
    }

    @Test
    void knowsNoStoryThatIsNotParked() {
        long head = side.store().log().head();

        post(UUID.randomUUID() + "/retry", "").assertProblem(404, "PARKED_STORY_UNKNOWN");
        post("17/retry", "").assertProblem(404, "PARKED_STORY_UNKNOWN");
        post(UUID.randomUUID() + "/1/release", "{\"reason\":\"gone\"}").assertProblem(404, "PARKED_STORY_UNKNOWN");
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    @Test
    @Rule("AUD-1")
    void letsOneGoAndRecordsWhoDidItAndWhy() {
        park();
        JsonNode story = only();
        String id = story.path("id").asString();
        long place = story.path("place").asLong();

        assertThat(post(id + "/" + place + "/release", "{\"reason\":\"done by hand\",\"caseNumber\":\"C7\"}")
                        .body())
                .isEqualTo("{\"done\":1,\"parked\":false}");

        assertThat(side.count("command.parked_event")).isZero();
        List<RecordedEvent> recorded = side.store().recordedEvents().ofAggregate(UUID.fromString(id), 0, 10);
        assertThat(recorded).singleElement().satisfies(event -> {
            assertThat(event.message().getPayload()).isInstanceOfSatisfying(MessageLetGo.class, letGo -> {
                assertThat(letGo.story()).isEqualTo("onboarding");
                assertThat(letGo.place()).isEqualTo(place);
                assertThat(letGo.position()).isEqualTo(story.path("position").asLong());
            });
            assertThat(event.message().getMetaData())
                    .containsEntry("actor", NAS.id())
                    .containsEntry("role", "NAS")
                    .containsEntry("reason", "done by hand")
                    .containsEntry("case", "C7");
        });
    }

    @Test
    @Rule("AUD-1")
    void letsNothingGoWithoutAReasonNorAnotherThanIsFirst() {
        park();
        JsonNode story = only();
        String id = story.path("id").asString();
        long place = story.path("place").asLong();
        long head = side.store().log().head();

        post(id + "/" + place + "/release", "").assertProblem(400, "REQUEST_NOT_VALID", "/reason REQUIRED");
        post(id + "/" + (place + 1) + "/release", "{\"reason\":\"no\"}").assertProblem(404, "PARKED_STORY_UNKNOWN");
        Told.of(http.perform(WebGate.request(
                        "POST",
                        STORIES + "/" + id + "/" + place + "/release",
                        new Actor("operator:helpdesk", Role.HELPDESK),
                        "{\"reason\":\"no\"}")))
                .assertProblem(403, "NOT_ALLOWED");

        assertThat(side.count("command.parked_event")).isEqualTo(1);
        assertThat(side.store().log().head()).isEqualTo(head);
    }

    private void park() {
        side.stories().steps().fail(application.target(), "register-");
        Registrar registrar = new Registrar(side);
        registrar.submit(application);
        registrar.send(Registrar.approval(application), NAS);
        await("parked").until(() -> side.count("command.parked_event") == 1);
    }

    private JsonNode only() {
        Told told = Told.of(http.perform(WebGate.request("GET", STORIES, NAS, "")));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().path("items")).hasSize(1);
        return told.json().path("items").get(0);
    }

    private Told post(String path, String body) {
        return Told.of(http.perform(WebGate.request("POST", STORIES + "/" + path, NAS, body)));
    }
}
