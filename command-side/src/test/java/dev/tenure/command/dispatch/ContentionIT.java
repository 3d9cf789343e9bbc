package dev.tenure.command.dispatch;

import static dev.tenure.command.sample.Refused.assertRefused;
import static dev.tenure.command.sample.Registrar.NAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.CommandSide;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Count;
import dev.tenure.command.sample.Counter;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("AUD-1")
class ContentionIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final ClaimKey KEY = new ClaimKey("sample", "key");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Counter counter = Counter.on(side.bus());
    private final UUID target = UUID.randomUUID();

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void isGivenUpAfterManyLostRaces() {
        counter.fail(new AppendConflict.ClaimHeld(KEY, target));
        assertRefused(side, RejectionCode.TOO_MUCH_CONTENTION, () -> send("key"));

        counter.fail(new AppendConflict.StaleAggregate(target));
        assertRefused(side, RejectionCode.TOO_MUCH_CONTENTION, () -> send("key"));
        assertThat(counter.words()).isEmpty();
    }

    @Test
    void isNoRefusalOfADatabaseThatIsAway() {
        counter.fail(new LogUnavailable("the database is away", new IllegalStateException("away")));
        assertRefused(side, RejectionCode.LOG_UNAVAILABLE, () -> send("key"));
        counter.fail(null);

        assertThat(send("key").repeated()).isFalse();
    }

    @Test
    void leavesTheKeyFreeForTheNextAttempt() {
        counter.fail(new AppendConflict.ClaimHeld(KEY, target));
        assertRefused(side, RejectionCode.TOO_MUCH_CONTENTION, () -> send("key"));
        counter.fail(null);

        assertThat(send("key").repeated()).isFalse();
        assertThat(counter.words()).containsExactly("word");
        assertThat(send("key").repeated()).isTrue();
    }

    @Test
    void underOneKeyIsToldWhileTheFirstIsBeingDecided() throws InterruptedException {
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        side.bus().subscribe(Count.class.getName(), message -> {
            deciding.countDown();
            go.await();
            return new Done();
        });
        Thread first = new Thread(() -> send("key"));
        first.start();
        deciding.await();

        assertRefused(side, RejectionCode.COMMAND_IN_PROGRESS, () -> send("key"));
        go.countDown();
        first.join();
        assertThat(send("key").repeated()).isTrue();
    }

    @Test
    void aFaultOfTheProgramIsNoRefusalAndWritesNothing() {
        counter.fail(new IllegalArgumentException("a fault"));

        assertThatThrownBy(() -> send("key")).isInstanceOf(IllegalArgumentException.class);
        counter.fail(null);
        assertThat(send("key").repeated()).isFalse();
    }

    private Answer send(String key) {
        return side.commands()
                .send(new Count(target, "word"), CommandContext.of(NAS).withKey(target + key, ""));
    }
}
