package dev.tenure.benchmarks.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CounterpartsTest {
    @Test
    void whatIsSealedIsComparedWithTheSameInClear() {
        assertThat(EventKind.PLAIN.idLike("sealed-25.8")).isEqualTo("plain-25.8");
        assertThat(EventKind.SEALED.isOf("sealed-25.8")).isTrue();
        assertThat(EventKind.SEALED.isOf("plain-25.8")).isFalse();
    }

    @Test
    void aStoreIsComparedWithTheSmallest() {
        assertThat(FilledStore.idLike("load-20000000.1", 1_000_000)).isEqualTo("load-1000000.1");
        assertThat(FilledStore.isOf("load-1000000.1", 1_000_000)).isTrue();
        assertThat(FilledStore.isOf("load-20000000.1", 1_000_000)).isFalse();
    }
}
