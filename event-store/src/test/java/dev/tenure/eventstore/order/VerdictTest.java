package dev.tenure.eventstore.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final List<Logged> COMMITTED = IntStream.rangeClosed(1, 9)
            .mapToObj(i -> new Logged(i, "e" + i, "boat", i - 1))
            .toList();

    private final Verdict verdict = new Verdict(COMMITTED.subList(0, 4));

    @Test
    void whoSawEverythingOnceAndInOrderDiffersInNothing() {
        assertThat(verdict.on(List.of("e1", "e2", "e3", "e4"))).isEmpty();
    }

    @Test
    void aLostEventIsNamedByItsPosition() {
        assertThat(verdict.on(List.of("e1", "e3", "e4")))
                .containsExactly("lost position 2 (event 1 of boat): it is committed and was never seen");
    }

    @Test
    void whereAReaderStoppedTheRestIsLost() {
        assertThat(verdict.on(List.of("e1", "e2"))).hasSize(2).allMatch(difference -> difference.startsWith("lost"));
    }

    @Test
    void aDoubledEventIsNamedByItsPosition() {
        assertThat(verdict.on(List.of("e1", "e2", "e2", "e3", "e4")))
                .containsExactly("doubled position 2 (event 1 of boat)");
    }

    @Test
    void anEventSeenTooLateIsNamedWithTheOneBefore() {
        assertThat(verdict.on(List.of("e1", "e3", "e2", "e4")))
                .containsExactly("reordered: position 2 (event 1 of boat) was seen after position 3 (event 2 of boat)");
    }

    @Test
    void anEventThatIsNotCommittedIsMadeUp() {
        assertThat(verdict.on(List.of("e1", "e2", "e3", "e4", "e9")))
                .containsExactly("made up: event e9 was seen and is not in the log");
    }

    @Test
    void manyDifferencesAreCounted() {
        assertThat(new Verdict(COMMITTED).on(List.of("e1"))).hasSize(6).last().isEqualTo("and 3 more");
    }
}
