package dev.tenure.simulation;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The engine with its stories, and time that is moved from one deadline to the next, as if it were lived through. */
final class Engine implements AutoCloseable {
    static final Actor NAS = new Actor("operator:nas", Role.NAS);
    static final Actor HELPDESK = new Actor("operator:helpdesk", Role.HELPDESK);

    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private final CommandSide side;
    private final CommandSideStatus status;
    private final RecordedState state;
    private final RecordedPost post;
    private Instant nothingBefore = Instant.EPOCH;

    Engine(PostgresExtension postgres) {
        withoutWaitingForTheDisk(postgres);
        side = CommandSide.withStories(postgres, new FakePasswords());
        status = side.status();
        state = new RecordedState(side);
        post = new RecordedPost(side);
    }

    /** What a crash of the server may lose is another test's matter, and waiting for the disk is most of the time of this one. */
    private static void withoutWaitingForTheDisk(PostgresExtension postgres) {
        JdbcClient.create(postgres.dataSource())
                .sql("do $$ begin"
                        + " execute format('alter database %I set synchronous_commit = off', current_database());"
                        + " set synchronous_commit = off; end $$")
                .update();
    }

    RecordedState state() {
        return state;
    }

    RecordedPost post() {
        return post;
    }

    CommandSide side() {
        return side;
    }

    Instant now() {
        return side.clock().instant();
    }

    /**
     * Lets time pass until then; everything that is due by then happens at its own time. What is made due by what is done takes
     * days, so that a look at the beginning of a moment tells what is due in it.
     */
    void passAnew(Instant until) {
        nothingBefore = now();
        pass(until);
    }

    /** The same, by what was found to be due when somebody looked last. */
    void pass(Instant until) {
        if (until.isBefore(nothingBefore)) {
            side.clock().set(until);
            return;
        }
        for (Optional<Instant> due = nextDue(until); due.isPresent(); due = nextDue(until)) {
            post.read();
            Instant at = due.get();
            side.clock().set(at.isBefore(now()) ? now() : at);
            side.stories().firing().fireDue();
            await(this::isAnswered);
        }
        side.clock().set(until);
        nothingBefore = nextDue(until.plus(A_MOMENT)).orElse(until.plus(A_MOMENT));
    }

    private Optional<Instant> nextDue(Instant until) {
        return side.jdbc()
                .sql("select not_before from command.deadline where not_before <= ? order by not_before limit 1")
                .param(Timestamp.from(until))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Waits until the stories have heard of everything, and everything that they want is done. */
    void settle() {
        await(() -> {
            long head = side.store().log().head();
            boolean heard = status.stories().processors().stream().allMatch(story -> story.position() >= head);
            return heard && isAnswered() && side.store().log().head() == head;
        });
        post.read();
        state.read();
    }

    private boolean isAnswered() {
        return side.count("command.saga_command") == 0;
    }

    private static void await(Callable<Boolean> condition) {
        org.awaitility.Awaitility.await("the stories")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(1))
                .until(condition);
    }

    /** The answer as JSON. */
    JsonNode send(Command<?> command, Actor actor) {
        Answer answer = side.commands().send(command, CommandContext.of(actor));
        return JsonForm.mapper().readTree(answer.body());
    }

    /** A word for what was answered, or the code of the refusal. */
    static String word(Callable<String> asked) {
        try {
            return asked.call();
        } catch (Rejection rejection) {
            return rejection.code().name();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        side.close();
    }
}
