package dev.tenure.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Count;
import dev.tenure.command.sample.Counter;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("ORG-2")
class SagaCommandDispatcherIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Counter counter = Counter.on(side.bus());
    private final SentSteps steps = new SentSteps(side);
    private final UUID story = UUID.randomUUID();

    @AfterEach
    void stop() {
        steps.dispatcher().stop();
        side.jdbc().sql("delete from command.saga_command").update();
        side.close();
    }

    @Test
    void sendsAfterTheSagasStepIsDurableAndNotBefore() {
        steps.dispatcher().start();

        side.stories().transaction().executeWithoutResult(status -> {
            steps.send(story, "first", "word");
            assertThat(counter.words()).isEmpty();
        });

        awaitNothingLeft();
        assertThat(counter.words()).containsExactly("word");
    }

    @Test
    void parksWhatIsRefusedWhereItIsSeenAndSendsItAgainWhenAsked() {
        counter.fail(new Rejection(RejectionCode.MAILBOX_UNKNOWN));
        steps.send(story, "first", "word");
        steps.dispatcher().start();

        await("parked").until(() -> !side.stories().queue().parked(10).isEmpty());
        assertThat(side.stories().queue().parked(10)).singleElement().satisfies(parked -> {
            assertThat(parked.storyId()).isEqualTo(story);
            assertThat(parked.step()).isEqualTo("first");
            assertThat(parked.problem()).isEqualTo("MAILBOX_UNKNOWN");
            assertThat(parked.detail()).isEqualTo(RejectionCode.MAILBOX_UNKNOWN.sentence());
        });

        counter.fail(null);
        assertThat(side.stories().queue().retry(story, "first")).isTrue();
        steps.dispatcher().wake();
        awaitNothingLeft();
        assertThat(counter.words()).containsExactly("word");
        assertThat(side.stories().queue().retry(story, "first")).isFalse();
    }

    @Test
    void sendsAgainByItselfOnceTheDatabaseIsBack() {
        side.handling().beAway(true);
        steps.send(story, "first", "word");
        steps.dispatcher().start();

        await("put off").until(() -> "LOG_UNAVAILABLE".equals(row().get("problem")));
        assertThat(row()).containsEntry("state", "waiting");
        side.handling().beAway(false);

        awaitNothingLeft();
        assertThat(counter.words()).containsExactly("word");
    }

    @Test
    void sendsAgainWhatFailedWithoutBeingRefused() {
        counter.fail(new IllegalStateException("a fault"));
        steps.send(story, "first", "word");
        steps.dispatcher().start();

        await("put off").until(() -> "IllegalStateException".equals(row().get("problem")));
        counter.fail(null);

        awaitNothingLeft();
        assertThat(counter.words()).containsExactly("word");
    }

    @Test
    void parksWhatKeepsFailing() {
        counter.fail(new IllegalStateException("a fault"));
        steps.send(story, "first", "word");
        side.jdbc().sql("update command.saga_command set attempts = 19").update();
        steps.dispatcher().start();

        await("parked").until(() -> "parked".equals(row().get("state")));
        assertThat(row()).containsEntry("problem", "IllegalStateException").containsEntry("attempts", 20);
    }

    @Test
    void doesNothingTwiceWhereACrashCameBetweenSendingAndNoting() {
        steps.send(story, "first", "word");
        side.commands()
                .send(
                        new Count(story, "word"),
                        CommandContext.of(Actor.process("story"))
                                .withKey(
                                        story + ":first",
                                        JsonForm.mapper().writeValueAsString(new Count(story, "word"))));
        long answered = side.count("events.stored_answer");

        steps.dispatcher().start();

        awaitNothingLeft();
        assertThat(side.count("events.stored_answer")).isEqualTo(answered);
    }

    @Test
    void sharesTheRowsWithASecondSenderWithoutSendingAnyTwice() {
        IntStream.range(0, 60).forEach(number -> steps.send(UUID.randomUUID(), "step", "word " + number));
        SentSteps second = new SentSteps(side);
        second.dispatcher().start();
        steps.dispatcher().start();

        awaitNothingLeft();
        second.dispatcher().stop();
        assertThat(counter.words())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60)
                        .mapToObj(number -> "word " + number)
                        .toList());
    }

    @Test
    void sendsTheCommandsOfAStoryInTheirOrder() {
        List<String> words =
                IntStream.range(0, 40).mapToObj(number -> "word " + number).toList();
        words.forEach(word -> steps.send(story, "step " + word, word));
        steps.dispatcher().start();

        awaitNothingLeft();
        assertThat(counter.words()).containsExactlyElementsOf(words);
    }

    @Test
    void sendsThoseOfOtherStoriesWhileOneIsUnderWay() {
        CountDownLatch go = new CountDownLatch(1);
        counter.holdUp("slow", go);
        steps.send(story, "first", "slow");
        steps.send(UUID.randomUUID(), "first", "quick");
        steps.dispatcher().start();

        await("the other story's is sent").until(() -> counter.words().contains("quick"));
        assertThat(counter.words()).doesNotContain("slow");
        go.countDown();
        awaitNothingLeft();
        assertThat(counter.words()).containsExactly("quick", "slow");
    }

    private void awaitNothingLeft() {
        await("nothing left to send").until(() -> side.count("command.saga_command") == 0);
    }

    private Map<String, Object> row() {
        return side.jdbc().sql("select * from command.saga_command").query().singleRow();
    }
}
