package dev.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.sources.ProjectFiles;
import dev.tenure.sources.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestHabitsTest {
    // written apart, so that the scan of this very file does not take the examples for tests
    private static final String NOTHING = ".expect" + "NoEvents(); }";

    @Test
    void areGoodInEveryTest() {
        assertThat(ProjectFiles.tests().stream().flatMap(file -> TestHabits.faultsIn(file).stream()))
                .isEmpty();
    }

    @Test
    void areBadWhereATestExpectsNothingAndSaysNoMore() {
        assertThat(faults("void first() { f.expectEvents(e); }\nvoid isRefused() { f.when(c)" + NOTHING))
                .containsExactly("ATest.java#isRefused expects no events without saying why");
        assertThat(faults("void cannot() { f.when(c).expectException(Rejection.class)" + NOTHING))
                .hasSize(1);
    }

    @Test
    void areGoodWhereTheCodeOrTheSuccessIsAsserted() {
        assertThat(faults("void cannot() { f.expectException(rejection(ACCOUNT_UNKNOWN))" + NOTHING))
                .isEmpty();
        assertThat(faults("void repeat() { f.expectSuccessfulHandlerExecution()" + NOTHING))
                .isEmpty();
    }

    @Test
    void areBadWhereATestSleepsOrMocksOrIsSwitchedOff() {
        assertThat(faults("void a() { Thread." + "sleep(1); }")).hasSize(1);
        assertThat(faults("import org." + "mockito.Mockito;")).hasSize(1);
        assertThat(faults("    @" + "Disabled\n    void a() {}")).hasSize(1);
    }

    private static List<String> faults(String source) {
        return TestHabits.faultsIn(new SourceFile(Path.of("ATest.java"), source));
    }
}
