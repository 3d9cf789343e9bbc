package dev.tenure.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Rule("POL-1")
class QuerySettingsTest {
    @Test
    void nonsenseIsNamedAllAtOnce() {
        assertThatThrownBy(() -> new QuerySettings(Duration.ofSeconds(-1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tenure.query", "wait-limit", "batch-size");
    }
}
