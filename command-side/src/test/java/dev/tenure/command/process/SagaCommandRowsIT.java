package dev.tenure.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.process.SagaCommandQueue.Done;
import dev.tenure.command.process.SagaCommandQueue.Waiting;
import dev.tenure.command.sample.Count;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of a command that a saga wants sent before anybody sends it. */
@Rule("ORG-2")
class SagaCommandRowsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String ROWS = "command.saga_command";

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final SentSteps steps = new SentSteps(side);
    private final UUID story = UUID.randomUUID();

    @AfterEach
    void clear() {
        side.jdbc().sql("delete from command.saga_command").update();
        side.close();
    }

    @Test
    void itIsWrittenInTheSagasTransaction() {
        side.stories().transaction().executeWithoutResult(status -> steps.send(story, "first", "word"));

        assertThat(side.jdbc()
                        .sql("select process, step, name, payload, state from command.saga_command")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly(
                        "story",
                        "first",
                        "sample.count",
                        "{\"target\":\"" + story + "\",\"word\":\"word\"}",
                        "waiting");
    }

    @Test
    void itIsGoneWithTheSagasTransaction() {
        side.stories().transaction().executeWithoutResult(status -> {
            steps.send(story, "first", "word");
            status.setRollbackOnly();
        });

        assertThat(side.count(ROWS)).isZero();
    }

    @Test
    void aStepIsWrittenOnce() {
        steps.send(story, "first", "word");
        steps.send(story, "first", "word");
        steps.send(story, "second", "word");

        assertThat(side.count(ROWS)).isEqualTo(2);
    }

    @Test
    void itIsTakenByOneSenderAtATimeAndAgainAfterThatOneDied() {
        steps.send(story, "first", "word");

        assertThat(side.stories().queue().lease(10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.idempotencyKey()).isEqualTo(story + ":first");
            assertThat(waiting.attempts()).isEqualTo(1);
        });
        assertThat(side.stories().queue().lease(10)).isEmpty();
        side.jdbc()
                .sql("update command.saga_command set leased_until = leased_until - interval '1 minute'")
                .update();
        assertThat(side.stories().queue().lease(10)).hasSize(1);
    }

    @Test
    void noMoreAreTakenThanAskedFor() {
        steps.send(story, "first", "word");
        steps.send(UUID.randomUUID(), "first", "word");

        assertThat(side.stories().queue().lease(1)).hasSize(1);
        assertThat(side.stories().queue().lease(1)).hasSize(1);
    }

    @Test
    void thoseOfAStoryAreTakenOneAfterTheOtherInTheirOrder() {
        steps.send(story, "first", "word");
        steps.send(story, "second", "word");

        Waiting first = taken("first");
        assertThat(side.stories().queue().lease(10))
                .as("while the first is sent")
                .isEmpty();
        side.stories().queue().later(first, "LOG_UNAVAILABLE");
        assertThat(side.stories().queue().lease(10))
                .as("while the first is put off")
                .isEmpty();
        side.stories().queue().park(first, "MAILBOX_UNKNOWN", "no such mailbox");
        side.stories().queue().done(List.of(new Done(taken("second"), null)));

        assertThat(side.stories().queue().retry(story, "first")).isTrue();
        taken("first");
    }

    @Test
    void whatIsGivenBackIsTakenAgainAtOnce() {
        steps.send(story, "first", "word");

        side.stories().queue().giveBack(taken("first"));

        assertThat(taken("first").attempts()).isEqualTo(1);
    }

    private Waiting taken(String step) {
        List<Waiting> taken = side.stories().queue().lease(10);
        assertThat(taken).extracting(Waiting::step).containsExactly(step);
        return taken.get(0);
    }

    @Test
    void itCarriesNoClassName() {
        steps.send(story, "first", "word");

        assertThat(side.jdbc()
                        .sql("select c::text from command.saga_command c")
                        .query(String.class)
                        .single())
                .doesNotContain("dev.tenure")
                .doesNotContain(Count.class.getSimpleName());
    }

    @Test
    void noMoreAreTakenThanThereIsRoomForHoweverTheDatabaseGoesAboutIt() {
        for (int step = 0; step < 40; step++) {
            steps.send(UUID.randomUUID(), "step-" + step, "word");
        }
        // so that a limit in a plain subquery would be taken anew for row after row
        Integer taken = side.stories().transaction().execute(status -> {
            for (String way :
                    List.of("hashjoin", "mergejoin", "hashagg", "sort", "material", "bitmapscan", "indexscan")) {
                side.jdbc()
                        .sql("select set_config('enable_" + way + "', 'off', true)")
                        .query()
                        .listOfRows();
            }
            return side.stories().queue().lease(3).size();
        });
        assertThat(taken).isEqualTo(3);
    }
}
