package dev.tenure.command.account.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.TryLimits;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Deciding;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three tries under a name and five in all from one source, within a quarter of an hour. */
@Rule("SIGN-6")
class JdbcTriesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final TryLimits LIMITS = new TryLimits(3, 5, Duration.ofMinutes(15));
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final SettableClock clock = SettableClock.at(Deciding.NOON);
    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());
    private final JdbcTries tries = process();
    private final JdbcTries otherProcess = process();

    private JdbcTries process() {
        return new JdbcTries(jdbc, CommandSide.keys().keyedHash(), clock, LIMITS);
    }

    @BeforeEach
    void forget() {
        jdbc.sql("delete from command.tried").update();
    }

    @Test
    void oneTooManyUnderANameIsRefusedInBothProcesses() {
        assertThat(waits(tries, HERE, "ann")).isEmpty();
        assertThat(waits(otherProcess, HERE, " Ann")).isEmpty();
        assertThat(waits(tries, HERE, "ann")).isEmpty();

        assertThat(waits(otherProcess, HERE, "ann")).contains(Duration.ofMinutes(5));
        assertThat(otherProcess.refused()).isEqualTo(1);
    }

    @Test
    void nobodyIsKeptOutByWhatOthersTryElsewhere() {
        IntStream.range(0, 9).forEach(attempt -> waits(tries, ELSEWHERE, "ann"));

        assertThat(waits(tries, HERE, "ann")).isEmpty();
    }

    @Test
    void oneTooManyFromASourceIsRefusedWhateverTheNames() {
        IntStream.range(0, 5)
                .forEach(name -> assertThat(waits(tries, HERE, "name" + name)).isEmpty());

        assertThat(waits(tries, HERE, "another")).contains(Duration.ofMinutes(3));
        assertThat(waits(tries, ELSEWHERE, "another")).isEmpty();
    }

    @Test
    void whoWaitsAsLongAsToldMayTryOnceMoreAndNotASecondEarlier() {
        IntStream.range(0, 3).forEach(attempt -> waits(tries, HERE, "ann"));

        clock.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(waits(tries, HERE, "ann")).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));

        assertThat(waits(tries, HERE, "ann")).isEmpty();
        assertThat(waits(tries, HERE, "ann")).isPresent();
    }

    @Test
    void whoProvesWhoTheyAreIsNotCounted() {
        IntStream.range(0, 20).forEach(attempt -> {
            assertThat(waits(tries, HERE, "ann")).isEmpty();
            tries.forgive(HERE, "ann");
        });
    }

    @Test
    void nothingIsKeptThatNamesSomebody() {
        waits(tries, HERE, "ann.lee@nhs.net");

        assertThat(jdbc.sql("select encode(key_hash, 'escape') from command.tried")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(key -> key.contains("ann") || key.contains(HERE));
    }

    @Test
    @Rule("POL-1")
    void nonsensicalLimitsAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TryLimits(0, 5, Duration.ofMinutes(1)))
                .withMessageContaining("tenure.tries.per-name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TryLimits(6, 5, Duration.ofMinutes(1)))
                .withMessageContaining("tenure.tries.per-source");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TryLimits(1, 5, Duration.ofDays(2)))
                .withMessageContaining("tenure.tries.within");
    }

    /** How long to wait, if the try is one too many. */
    private static Optional<Duration> waits(JdbcTries process, String source, String name) {
        Rejection refused = catchThrowableOfType(Rejection.class, () -> process.count(source, name));
        if (refused == null) {
            return Optional.empty();
        }
        assertThat(refused.code()).isEqualTo(RejectionCode.TOO_MANY_TRIES);
        return refused.retryAfter();
    }
}
