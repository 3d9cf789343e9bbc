package dev.tenure.eventstore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is woken by what, told by counting: two stores on one database stand for two processes. */
class LogTailWakeUpIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pace NEVER_AGAIN = pace(Duration.ofHours(1));
    private static final Pace RESTLESS = pace(Duration.ofMillis(1));

    @RegisterExtension
    static final EventStoreExtension STORE = new EventStoreExtension();

    private final PostgresEventStore here = STORE.store();
    private final AtomicInteger questions = new AtomicInteger();

    private long head() {
        questions.incrementAndGet();
        return here.log().head();
    }

    @Test
    void whatTheProcessItselfAppendsWakesEveryReaderAtOnceAndAsksNothing() {
        try (LogTail tail = new LogTail(here.storageEngine(), this::head, 100, NEVER_AGAIN)) {
            List<AtomicInteger> calls = readers(tail, 5);
            int asked = questions.get();
            for (int append = 2; append < 10; append++) {
                tail.reached(here.log().append(Boats.newBoat()).position());
                awaitCalls(calls, append);
            }
            assertThat(questions).hasValue(asked);
        }
    }

    @Test
    void whatAnotherProcessAppendsIsFoundByAsking() {
        try (PostgresEventStore there = STORE.open();
                LogTail tail = new LogTail(here.storageEngine(), this::head, 100, RESTLESS)) {
            List<AtomicInteger> calls = readers(tail, 5);
            for (int append = 2; append < 10; append++) {
                there.log().append(Boats.newBoat());
                awaitCalls(calls, append);
            }
        }
    }

    @Test
    void oneQuestionServesAllReadersAndNobodyIsCalledForNothing() {
        try (LogTail tail = new LogTail(here.storageEngine(), this::head, 100, RESTLESS)) {
            List<AtomicInteger> calls = readers(tail, 50);
            awaitQuestions(20);
            List<Integer> before = calls.stream().map(AtomicInteger::get).toList();
            awaitQuestions(20);
            assertThat(calls).extracting(AtomicInteger::get).isEqualTo(before);
        }
    }

    private void awaitQuestions(int more) {
        int asked = questions.get();
        await("asked again and again").atMost(SOON).until(() -> questions.get() > asked + more);
    }

    @Test
    void whoListensNoMoreIsNotCalled() {
        try (LogTail tail = new LogTail(here.storageEngine(), this::head, 100, RESTLESS)) {
            AtomicInteger call = new AtomicInteger();
            EventPages.Listening listening = tail.listen(call::incrementAndGet);
            awaitQuestions(3);
            listening.close();
            int before = call.get();
            AtomicInteger next = new AtomicInteger();
            tail.listen(next::incrementAndGet);
            tail.reached(here.log().append(Boats.newBoat()).position());
            awaitCalls(List.of(next), 1);
            assertThat(call).hasValue(before);
        }
    }

    @Test
    void aReaderIsCalledOnceMoreAfterTheDatabaseWasAway() {
        AtomicInteger failures = new AtomicInteger();
        LongSupplier troubled = () -> {
            if (questions.incrementAndGet() > 3 && failures.incrementAndGet() < 3) {
                throw new IllegalStateException("away");
            }
            return here.log().head();
        };
        try (LogTail tail = new LogTail(here.storageEngine(), troubled, 100, RESTLESS)) {
            AtomicInteger calls = readers(tail, 1).get(0);
            await("away").atMost(SOON).until(() -> failures.get() > 0);
            int before = calls.get();
            await("called").atMost(SOON).until(() -> calls.get() > before);
        }
    }

    /** Readers that have been called for something, as nobody is called for what was there before. */
    private List<AtomicInteger> readers(LogTail tail, int readers) {
        List<AtomicInteger> calls =
                Stream.generate(AtomicInteger::new).limit(readers).toList();
        calls.forEach(call -> tail.listen(call::incrementAndGet));
        tail.reached(here.log().append(Boats.newBoat()).position());
        awaitCalls(calls, 1);
        calls.forEach(call -> call.set(1));
        return calls;
    }

    private static void awaitCalls(List<AtomicInteger> calls, int least) {
        await("called").atMost(SOON).until(() -> calls.stream().allMatch(call -> call.get() >= least));
    }

    private static Pace pace(Duration always) {
        return new Pace(always, always);
    }
}
