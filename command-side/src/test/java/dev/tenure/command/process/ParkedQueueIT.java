package dev.tenure.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.process.Errand.Begun;
import dev.tenure.command.process.Errand.Done;
import dev.tenure.command.process.Errand.Heard;
import dev.tenure.command.process.ParkedStories.Retried;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A parked story that is told of its queue ends as if it had never failed. */
@Rule("ORG-2")
class ParkedQueueIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final Errands errands = new Errands(POSTGRES);
    private final UUID errand = UUID.randomUUID();

    @AfterEach
    void clear() {
        errands.clear();
    }

    @Test
    void aDeadlineThatFailsIsParkedAndEventsQueueBehindIt() {
        errands.tell(new Begun(errand));
        UUID saga = errands.sagaOf(errand);
        errands.fail("late");
        fire(saga);

        errands.tell(new Heard(errand, "one"));
        assertThat(errands.state(errand)).contains("\"words\":[]");
        assertThat(errands.count("command.parked_event where deadline = 'late' and problem is not null"))
                .isEqualTo(1);
        errands.mend();

        assertThat(errands.parked().retry(saga)).contains(new Retried(2, false));
        assertThat(errands.state(errand)).contains("[\"late\",\"one\"]");
        assertThat(errands.count("command.parked_event")).isZero();
        assertThat(errands.count("command.saga where parked_at is not null")).isZero();
    }

    @Test
    void aDeadlineThatAParkedEventWouldHaveCancelledIsNotTold() {
        errands.tell(new Begun(errand));
        UUID saga = errands.sagaOf(errand);
        errands.fail("one");
        errands.tell(new Heard(errand, "one"));
        fire(saga);
        errands.mend();

        assertThat(errands.parked().retry(saga)).contains(new Retried(2, false));

        assertThat(errands.state(errand)).contains("[\"one\"]");
        assertThat(errands.count("command.deadline")).isEqualTo(1);
    }

    @Test
    void aStoryThatCouldNotEndLetsTheNextOneBegin() {
        errands.tell(new Begun(errand), new Heard(errand, "one"));
        UUID first = errands.sagaOf(errand);
        errands.fail("done");
        errands.tell(new Done(errand), new Begun(errand), new Heard(errand, "two"));
        assertThat(errands.count("command.saga")).isEqualTo(1);
        errands.mend();

        assertThat(errands.parked().retry(first)).contains(new Retried(3, false));

        assertThat(errands.state(errand)).contains("[\"two\"]");
        assertThat(errands.sagaOf(errand)).isNotEqualTo(first);
        assertThat(errands.count("command.parked_event")).isZero();
    }

    @Test
    void theNextOneIsParkedInItsTurn() {
        errands.tell(new Begun(errand));
        UUID first = errands.sagaOf(errand);
        errands.fail("done");
        errands.tell(new Done(errand), new Begun(errand), new Heard(errand, "two"), new Heard(errand, "three"));
        errands.mend();
        errands.fail("two");

        errands.parked().retry(first);

        UUID second = errands.sagaOf(errand);
        assertThat(second).isNotEqualTo(first);
        assertThat(errands.count("command.parked_event")).isEqualTo(2);
        errands.mend();
        assertThat(errands.parked().retry(second)).contains(new Retried(2, false));
        assertThat(errands.state(errand)).contains("[\"two\",\"three\"]");
    }

    @Test
    void aStartThatIsLetGoLeavesNothing() {
        errands.fail("begun");
        errands.tell(new Begun(errand), new Heard(errand, "one"));
        UUID saga = errands.sagaOf(errand);
        long place = errands.jdbc()
                .sql("select min(place) from command.parked_event")
                .query(Long.class)
                .single();
        errands.mend();

        assertThat(errands.parked().release(saga, place)).contains(new Retried(2, false));

        assertThat(errands.count("command.saga")).isZero();
        assertThat(errands.count("command.saga_command")).isZero();
    }

    @Test
    void aLongQueueIsToldInSeveralTransactions() {
        errands.tell(new Begun(errand));
        UUID saga = errands.sagaOf(errand);
        errands.fail("w0");
        errands.tell(IntStream.range(0, 250)
                .mapToObj(number -> new Heard(errand, "w" + number))
                .toArray());
        errands.mend();
        errands.fail("w150");

        assertThat(errands.parked().retry(saga)).contains(new Retried(150, true));
        assertThat(errands.count("command.parked_event")).isEqualTo(100);
        errands.mend();
        errands.clock().advance(Duration.ofHours(1));
        assertThat(errands.parked().retryDue()).isEqualTo(1);

        assertThat(errands.count("command.parked_event")).isZero();
        assertThat(errands.count("command.saga_command")).isEqualTo(250);
        assertThat(errands.state(errand)).contains("\"w149\",\"w150\",\"w151\"").endsWith("\"w249\"]}");
    }

    @Test
    void aRetryThatIsRolledBackHasToldNothing() {
        errands.tell(new Begun(errand));
        UUID saga = errands.sagaOf(errand);
        errands.fail("one");
        errands.tell(new Heard(errand, "one"), new Heard(errand, "two"));
        errands.mend();

        errands.transactions().executeWithoutResult(status -> {
            errands.parked().retry(saga);
            status.setRollbackOnly();
        });

        assertThat(errands.count("command.parked_event")).isEqualTo(2);
        assertThat(errands.state(errand)).contains("\"words\":[]");
        assertThat(errands.count("command.saga_command")).isZero();
    }

    private void fire(UUID saga) {
        errands.transactions().executeWithoutResult(status -> errands.fire(saga));
    }
}
