package dev.tenure.app.tools;

import dev.tenure.app.settings.TenureSettings;
import dev.tenure.app.start.RefusedStart;
import dev.tenure.app.start.StoreAtHand;
import dev.tenure.eventstore.erasure.ErasureList;
import dev.tenure.eventstore.erasure.Erasures;
import dev.tenure.eventstore.erasure.Scrub;
import dev.tenure.eventstore.rotation.KeyRotation;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Commands on the store of a Tenure that may be running: {@code rotate-keys} and {@code scrub}; settings follow the word. */
final class StoreTools {
    private static final String ROTATE = "rotate-keys";
    private static final String SCRUB = "scrub";

    private static final String RETIRE = "--retire";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNFINISHED = 1;
    private static final int REFUSED = 2;

    private StoreTools() {}

    /** Whether the word names one of them. */
    static boolean isOne(String word) {
        return word.equals(ROTATE) || word.equals(SCRUB);
    }

    /** The settings, and nothing that would start. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(TenureSettings.class)
    static class SettingsOnly {}

    /** Runs it; returns the exit status. */
    static int run(String[] words) {
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .run(rest)) {
            TenureSettings settings = context.getBean(TenureSettings.class);
            Environment environment = context.getEnvironment();
            try (StoreAtHand store = StoreAtHand.open(settings, environment)) {
                return words[0].equals(SCRUB)
                        ? scrub(store, settings)
                        : rotate(store, settings, environment, List.of(rest).contains(RETIRE));
            }
        } catch (RuntimeException failure) {
            Optional<String> line = RefusedStart.line(failure);
            if (line.isEmpty()) {
                throw failure;
            }
            System.err.println(words[0] + " is refused: " + line.get());
            return REFUSED;
        }
    }

    private static int rotate(StoreAtHand store, TenureSettings settings, Environment environment, boolean retire) {
        PrintStream out = System.out;
        Consumer<String> say = out::println;
        KeyRotation rotation = new KeyRotation(store.keys(settings, environment), store.source(), say);
        if (retire) {
            rotation.retire();
            return 0;
        }
        return rotation.rotate() == 0 ? 0 : UNFINISHED;
    }

    private static int scrub(StoreAtHand store, TenureSettings settings) {
        PrintStream out = System.out;
        new Erasures(new ErasureList(settings.erasures()), store.source(), Clock.systemUTC(), people -> {}).reconcile();
        Optional<Scrub.Report> report = new Scrub(store.source(), PATIENCE).run();
        if (report.isEmpty()) {
            out.println("Another process is scrubbing.");
            return UNFINISHED;
        }
        report.get().lines().forEach(out::println);
        return report.get().left().isEmpty() ? 0 : UNFINISHED;
    }
}
