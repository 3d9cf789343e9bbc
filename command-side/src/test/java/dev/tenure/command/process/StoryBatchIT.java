package dev.tenure.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.CommandSide;
import dev.tenure.command.process.Errand.Begun;
import dev.tenure.command.process.Errand.Done;
import dev.tenure.command.process.Errand.Heard;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a transaction does with stories is handled in memory and written at its end. */
@Rule("ORG-2")
class StoryBatchIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final Errands errands = new Errands(POSTGRES);
    private final UUID errand = UUID.randomUUID();

    @AfterEach
    void clear() {
        errands.clear();
    }

    @Test
    void theStatementsOfABatchDoNotGrowWithItsEvents() {
        UUID[] many = ids(60);
        long beginOne = errands.statements(() -> errands.tell(new Begun(errand)));
        long beginMany = errands.statements(
                () -> errands.tell(Stream.of(many).map(Begun::new).toArray()));
        assertThat(beginMany).as("to begin").isEqualTo(beginOne).isLessThanOrEqualTo(4);

        long hearOne = errands.statements(() -> errands.tell(new Heard(errand, "one")));
        long hearMany = errands.statements(() -> errands.tell(Stream.of(many)
                .flatMap(id -> Stream.of(new Heard(id, "one"), new Heard(id, "two")))
                .toArray()));
        assertThat(hearMany).as("to hear").isEqualTo(hearOne).isLessThanOrEqualTo(7);
        assertThat(errands.count("command.saga_command")).isEqualTo(121);
        assertThat(errands.count("command.deadline")).isEqualTo(61);

        UUID[] sagas = Stream.of(many).map(errands::sagaOf).toArray(UUID[]::new);
        long fire =
                errands.statements(() -> errands.transactions().executeWithoutResult(status -> errands.fire(sagas)));
        assertThat(fire).as("to be told of deadlines").isEqualTo(3);

        long end = errands.statements(
                () -> errands.tell(Stream.of(many).map(Done::new).toArray()));
        assertThat(end).as("to end").isLessThanOrEqualTo(5);
        assertThat(errands.count("command.saga")).isEqualTo(1);
        assertThat(errands.count("command.saga_association")).isEqualTo(1);
    }

    @Test
    void aStoryThatDidNotChangeIsNotWritten() {
        errands.tell(new Begun(errand));
        String before = errands.writtenBy(errand);

        long statements = errands.statements(() -> errands.tell(new Heard(errand, "")));

        assertThat(statements).as("found, locked, its associations").isEqualTo(3);
        assertThat(errands.writtenBy(errand)).isEqualTo(before);
        errands.tell(new Heard(errand, "word"));
        assertThat(errands.writtenBy(errand)).isNotEqualTo(before);
    }

    @Test
    void aStoryBeginsGoesOnAndEndsInOneBatch() {
        errands.tell(new Begun(errand), new Heard(errand, "one"), new Done(errand), new Begun(errand));

        assertThat(errands.count("command.saga")).isEqualTo(1);
        assertThat(errands.state(errand)).contains("\"words\":[]");
        assertThat(errands.count("command.saga_command")).isEqualTo(1);
        assertThat(errands.count("command.deadline")).as("of the second").isEqualTo(1);
        assertThat(errands.wakes()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsForgotten() {
        errands.tell(new Begun(errand));
        errands.transactions().executeWithoutResult(status -> {
            errands.handle(new Heard(errand, "one"), new Begun(UUID.randomUUID()));
            status.setRollbackOnly();
        });
        assertThat(errands.count("command.saga")).isEqualTo(1);
        assertThat(errands.count("command.saga_command")).isZero();

        errands.tell(new Heard(errand, "two"));
        assertThat(errands.state(errand)).contains("[\"two\"]");
    }

    @Test
    void aFailureInTheMiddleOfABatchCostsNothingButItsOwnStory() {
        UUID another = UUID.randomUUID();
        errands.tell(new Begun(errand), new Begun(another));
        errands.fail("bad");

        errands.tell(
                new Heard(errand, "one"),
                new Heard(errand, "bad"),
                new Heard(another, "two"),
                new Heard(errand, "three"),
                new Heard(another, "four"));

        assertThat(errands.state(errand)).contains("[\"one\"]");
        assertThat(errands.state(another)).contains("[\"two\",\"four\"]");
        assertThat(errands.count("command.parked_event")).isEqualTo(2);
        assertThat(errands.jdbc()
                        .sql("select step from command.saga_command order by step")
                        .query(String.class)
                        .list())
                .containsExactly("four", "one", "two");
        errands.mend();
        errands.parked().retry(errands.sagaOf(errand));
        assertThat(errands.state(errand)).contains("[\"one\",\"bad\",\"three\"]");
        assertThat(errands.count("command.saga_command")).isEqualTo(5);
    }

    @Test
    void aStateThatCannotBeReadParksItsStory() {
        errands.tell(new Begun(errand));
        errands.jdbc().sql("update command.saga set state = '{\"words\":'").update();

        errands.tell(new Heard(errand, "one"));

        assertThat(errands.count("command.parked_event where problem is not null"))
                .isEqualTo(1);
        assertThat(errands.state(errand)).isEqualTo("{\"words\":");
    }

    @Test
    void twoWhoTellOneStoryDoNotOverwriteEachOther() throws Exception {
        errands.tell(new Begun(errand));
        UUID saga = errands.sagaOf(errand);
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> event =
                CompletableFuture.runAsync(() -> errands.transactions().executeWithoutResult(status -> {
                    errands.handle(new Heard(errand, "one"));
                    told.countDown();
                    await(go);
                }));
        await(told);

        CompletableFuture<Void> deadline = CompletableFuture.runAsync(
                () -> errands.transactions().executeWithoutResult(status -> errands.fire(saga)));
        Awaitility.await("the deadline waits for the story")
                .until(() -> errands.count(
                                "pg_stat_activity where datname = current_database()" + " and wait_event_type = 'Lock'")
                        == 1);
        go.countDown();

        event.get();
        deadline.get();
        assertThat(errands.state(errand)).contains("[\"one\",\"late\"]");
    }

    @Test
    void storiesAreToldInTransactionsOnly() {
        assertThatThrownBy(() -> errands.handle(new Begun(errand)))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("stories are told within a transaction");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static UUID[] ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> UUID.randomUUID()).toArray(UUID[]::new);
    }
}
