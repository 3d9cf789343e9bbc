package dev.tenure.app.demo;

import dev.tenure.app.TenureApplication;
import dev.tenure.app.access.OwnTokens;
import dev.tenure.app.start.Welcome;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * {@code demo}: fills a Tenure with real care homes and made-up people, through its API. Starts one in this process unless
 * told where one runs; running it again continues where it was broken off.
 */
public final class Demo {
    private static final Actor DEMONSTRATION = new Actor("service:demonstration", Role.SERVICE, Set.of("*"));
    private static final Duration TOKEN_LIFE = Duration.ofDays(1);

    private final DemoOptions options;
    private final PrintStream out;

    private Demo(DemoOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs the demonstration; returns the exit status. */
    public static int start(String[] arguments) throws IOException, InterruptedException {
        DemoOptions options;
        try {
            options = DemoOptions.read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return 2;
        }
        return new Demo(options, System.out).run();
    }

    private int run() throws IOException, InterruptedException {
        if (options.url().isPresent()) {
            return fill(options.url().get(), options.token().orElseThrow());
        }
        ConfigurableApplicationContext tenure = SpringApplication.run(TenureApplication.class, settings());
        String url = "http://localhost:" + tenure.getEnvironment().getProperty("local.server.port");
        String token = tenure.getBean(OwnTokens.class).issue(DEMONSTRATION, TOKEN_LIFE);
        int status;
        try {
            status = fill(url, token);
        } catch (RuntimeException | IOException failure) {
            tenure.close();
            throw failure;
        }
        if (options.exit()) {
            tenure.close();
            return status;
        }
        tenure.getBean(Welcome.class).tellAgain(out);
        out.println("Tenure goes on running; stop it with Ctrl-C.");
        Thread.currentThread().join();
        return status;
    }

    private String[] settings() {
        List<String> settings = new ArrayList<>(options.settings());
        addUnlessGiven(settings, "--tenure.mobile.undiallable-blocks", DemoPeople.BLOCK);
        addUnlessGiven(settings, "--tenure.mobile.fiction-allowed", "true");
        return settings.toArray(String[]::new);
    }

    private static void addUnlessGiven(List<String> settings, String name, String value) {
        if (settings.stream().noneMatch(setting -> setting.startsWith(name + "="))) {
            settings.add(name + "=" + value);
        }
    }

    private int fill(String url, String token) throws IOException, InterruptedException {
        DemoApi api = new DemoApi(url, token);
        DemoHomes homes = new DemoHomes(options.homes());
        long start = System.nanoTime();
        out.println("Loading ODS reference data …");
        if (!load(api, homes)) {
            return 1;
        }
        List<DemoHome> applying = new DemoApplicants(options.people(), out).of(homes.sites(options.limit()));
        out.printf(Locale.ROOT, "Applying for %d homes with %d people …%n", applying.size(), people(applying));
        DemoOutcome outcome = new DemoRun(api, out).run(applying);
        summarise(url, outcome, applying, Duration.ofNanos(System.nanoTime() - start));
        return outcome.problems().isEmpty() ? 0 : 1;
    }

    private boolean load(DemoApi api, DemoHomes homes) throws IOException {
        DemoApi.Answer loaded;
        try (InputStream file = homes.open()) {
            loaded = api.postFile("/api/v1/ods-sites", file);
        }
        if (!loaded.isOk()) {
            out.println("The reference data was not loaded: " + loaded.status() + " " + loaded.code());
            return false;
        }
        JsonNode body = loaded.body();
        out.printf(
                Locale.ROOT,
                "  %d sites loaded, %d rows refused%n",
                body.path("loaded").asInt(),
                body.path("refused").asInt());
        for (JsonNode row : body.path("rows")) {
            out.printf(
                    Locale.ROOT,
                    "  line %d, column %s: %s%n",
                    row.path("line").asInt(),
                    row.path("columnName").asString(""),
                    row.path("detail").asString(""));
        }
        return true;
    }

    private void summarise(String url, DemoOutcome outcome, List<DemoHome> homes, Duration took) {
        int people = outcome.people.get();
        out.println();
        out.println("What stands now");
        line("care homes applied for", outcome.applied.get(), homes.size());
        line("approved", outcome.approved.get(), homes.size());
        line("containers", outcome.containers.get(), homes.size());
        line("shared mailboxes", outcome.mailboxes.get(), homes.size());
        line("people registered", people, people(homes));
        line("memberships", outcome.memberships.get(), people(homes));
        line("people found by search", outcome.foundBySearch.get(), people(homes));
        line("people found by address", outcome.foundByAddress.get(), people(homes));
        out.printf(
                Locale.ROOT,
                "  %.1f s in all, %.0f accounts a second%n",
                took.toMillis() / 1000.0,
                people / Math.max(0.001, took.toMillis() / 1000.0));
        outcome.problems().forEach(problem -> out.println("  PROBLEM " + problem));
        out.println();
        out.println("Look around: " + url + "/");
        out.println("  search the directory   " + url + "/directory" + search(homes));
        out.println("  applications           " + url + "/applications");
        out.println("  the local outbox       " + url + "/outbox");
        out.println("  how the system does    " + url + "/system");
        out.println();
    }

    /** For the town that most of the homes are in: there is always something to find. */
    private static String search(List<DemoHome> homes) {
        Map<String, Long> towns = homes.stream()
                .collect(Collectors.groupingBy(
                        home -> home.town().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
        return towns.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(town -> "?q=" + DemoApi.encoded(town.getKey()))
                .orElse("");
    }

    private void line(String what, int number, int of) {
        out.printf(Locale.ROOT, "  %-26s %6d of %d%n", what, number, of);
    }

    private static int people(List<DemoHome> homes) {
        return homes.stream().mapToInt(home -> home.people().size()).sum();
    }
}
