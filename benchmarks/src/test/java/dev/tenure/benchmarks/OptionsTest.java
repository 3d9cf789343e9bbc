package dev.tenure.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutOptionsAllButWhatIsLargeIsMeasuredInSevenRounds() {
        Options options = Options.read();

        assertThat(options.parts())
                .contains(Part.COMMANDS, Part.AXON, Part.START)
                .doesNotContain(Part.STORE, Part.SCALE);
        assertThat(options.only()).isEmpty();
        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.report()).isEqualTo(Path.of("benchmarks/report.md"));
    }

    @Test
    void aQuickRunLeavesTheReportAlone() {
        Options options = Options.read("--quick", "--homes=20");

        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.homes()).isEqualTo(20);
        assertThat(options.report()).isEqualTo(Path.of("benchmarks/target/run/quick.md"));
    }

    @Test
    void partsAndContendersAreChosenByName() {
        Options options = Options.read("--only=commands,limits,update.32");

        assertThat(options.parts()).containsExactlyInAnyOrder(Part.COMMANDS, Part.LIMITS);
        assertThat(options.only()).containsExactly("update.32");
    }

    @Test
    void everythingHasANameToo() {
        assertThat(Options.read("--only=all").parts()).containsExactlyInAnyOrder(Part.values());
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThatThrownBy(() -> Options.read("--fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--fast");
        assertThatThrownBy(() -> Options.read("--only=commands,weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parts are");
        assertThatThrownBy(() -> Options.read("--rounds=many"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--rounds takes a number");
    }
}
