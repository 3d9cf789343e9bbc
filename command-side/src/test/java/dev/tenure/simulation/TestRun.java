package dev.tenure.simulation;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs test classes, or methods as {@code Class#method}, on the class path as it is; {@code scripts/changed-rules} puts a changed
 * rule in front of it. Exits with 0 if all pass, 1 if one fails, 2 if none ran.
 */
public final class TestRun {
    private static final int LINES = 5;

    private TestRun() {}

    /** Runs those that are named. */
    public static void main(String[] names) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request(names), listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), LINES);
        summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getUniqueId())
                .forEach(id -> System.out.println("FAILED " + id));
        if (summary.getTestsStartedCount() == 0) {
            System.exit(2);
        }
        System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
    }

    private static LauncherDiscoveryRequest request(String[] names) {
        List<? extends DiscoverySelector> all = Stream.of(names)
                .map(name -> name.contains("#") ? selectMethod(name) : selectClass(name))
                .toList();
        return LauncherDiscoveryRequestBuilder.request().selectors(all).build();
    }
}
