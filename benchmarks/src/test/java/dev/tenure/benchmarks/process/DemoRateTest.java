package dev.tenure.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DemoRateTest {
    private static final String SUMMARY = """
            What stands now
              people registered             128 of %d
              12.5 s in all, 10 accounts a second
            """;

    @Test
    void theSummaryTellsAccountsAndSeconds() throws IOException {
        DemoRate.Demonstration demo = DemoRate.read(20, SUMMARY.formatted(128));

        assertThat(demo).isEqualTo(new DemoRate.Demonstration(20, 128, 12.5));
        assertThat(demo.accountsPerSecond()).isEqualTo(10.24);
    }

    @Test
    void aDemonstrationThatDidNotCompleteIsNoFigure() {
        assertThatThrownBy(() -> DemoRate.read(20, SUMMARY.formatted(130)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("128 of 130");
    }

    @Test
    void aDemonstrationWithoutASummaryIsNoFigure() {
        assertThatThrownBy(() -> DemoRate.read(20, "Loading ODS reference data …"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no summary");
    }
}
