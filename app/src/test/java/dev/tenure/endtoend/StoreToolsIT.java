package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.app.tools.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that work on the store beside a Tenure that is running. */
class StoreToolsIT {
    private static final RunningTenure TENURE = RunningTenure.get();

    @Test
    void keysRotateBesideARunningTenureWhichGoesOnWithTheNewOnes() throws Exception {
        CareHome before = CareHome.with("ROT1", "Rota House", "Ripon", "Rosa Rotary");
        before.apply(TENURE.operator());
        Path file = TENURE.home().folder().resolve("keys.json");
        String older = Files.readString(file);

        assertThat(run("rotate-keys")).isZero();
        assertThat(Files.readString(file)).isNotEqualTo(older);
        assertThat(run("rotate-keys", "--retire")).isZero();

        CareHome.with("ROT2", "Turning House", "Ripon", "Tina Turner-Key").apply(TENURE.operator());
        assertThat(TENURE.home()
                        .count("events.data_key where substring(wrapped from 1 for 5) <> (select"
                                + " substring(wrapped from 1 for 5) from events.data_key limit 1)"))
                .isZero();
    }

    @Test
    void aScrubBesideARunningTenureRewritesTheDataKeysAndTheReadModels() throws Exception {
        Captured scrub = Captured.of(() -> run("scrub"));

        assertThat(scrub.status()).as(scrub.text()).isZero();
        assertThat(scrub.text())
                .containsAnyOf("Rewritten: ", "No table held rows that are gone.")
                .doesNotContain("Not done: ");
        assertThat(TENURE.operator().get("/health").status()).isEqualTo(200);
    }

    @Test
    void aCommandWithoutADatabaseSaysSo() throws Exception {
        assertThat(Tools.run(new String[] {"scrub", "--tenure.data-directory=target/tenure/no-such-place"}))
                .isEqualTo(2);
    }

    private static int run(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(TENURE.home().settings());
        return Tools.run(all.toArray(String[]::new));
    }
}
