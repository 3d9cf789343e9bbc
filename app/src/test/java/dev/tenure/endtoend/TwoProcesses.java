package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.app.tools.Tools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two Tenures on one database, each in a JVM of its own. Both decide, and neither knows of the other. */
final class TwoProcesses implements AutoCloseable {
    /** A leaver's days until deletion here: few, so that moving the time on does not stop at everything of a month. */
    static final int LEAVER_DAYS = 2;

    private static final Pattern READY = Pattern.compile("Tenure is ready: (http://[^/\\s]+)/");

    private final TenureHome home;
    private final TenureProcess first;
    private final String[] ofSecond;
    private final Http one;
    private TenureProcess second;
    private Http other;

    private TwoProcesses(TenureHome home, List<String> more) {
        this.home = home;
        first = TenureProcess.start(home, settings(more));
        String address = address(first);
        List<String> beside = new ArrayList<>(more);
        beside.addAll(List.of("--tenure.roles=command,query", "--tenure.identity.url=" + address));
        ofSecond = settings(beside);
        second = TenureProcess.start(home, ofSecond);
        one = new Http(address, "").asService(Callers.WIDE, Callers.SECRET);
        other = new Http(address(second), one.authorization());
    }

    /** On a new database; the time of both can be moved. */
    static TwoProcesses start() {
        return start("races");
    }

    /** On a new database of that name, with more settings. */
    static TwoProcesses start(String name, String... more) {
        return new TwoProcesses(RunningTenure.get().home().neighbour(name), List.of(more));
    }

    private static String[] settings(List<String> more) {
        List<String> settings = new ArrayList<>(Callers.settings());
        // the server that all tests share has connections for so many
        settings.add("--tenure.database.connections=10");
        settings.add("--tenure.mobile.fiction-allowed=true");
        settings.add("--tenure.clock.movable=true");
        settings.add("--tenure.policy.clocks.leaver-days=" + LEAVER_DAYS);
        settings.add("--tenure.policy.clocks.leaver-reminders=1");
        settings.addAll(more);
        return settings.toArray(String[]::new);
    }

    /** Where the process is, once it is ready. */
    static String address(TenureProcess process) {
        await("start")
                .atMost(Duration.ofMinutes(3))
                .until(() ->
                        !process.isAlive() || READY.matcher(process.output()).find());
        Matcher ready = READY.matcher(process.output());
        assertThat(ready.find()).as(process.output()).isTrue();
        return ready.group(1);
    }

    TenureHome home() {
        return home;
    }

    /** The first, which knows all roles. */
    Http one() {
        return one;
    }

    Http other() {
        return other;
    }

    /** What the second, which knows its roles alone, has written. */
    String outputOfOther() {
        return second.output();
    }

    /** Kills the second, as kill -9 does. */
    void killOther() {
        assertThat(second.isAlive()).as(second.output()).isTrue();
        second.kill();
    }

    /** Starts the second anew; it answers at another address. */
    void startOtherAgain() {
        second = TenureProcess.start(home, ofSecond);
        other = new Http(address(second), one.authorization());
    }

    /** Sends each when all are ready to be sent; what was answered, in that order. */
    static List<Reply> atOnce(Callable<Reply> here, Callable<Reply> there) throws Exception {
        return atOnce(List.of(here, there));
    }

    static List<Reply> atOnce(List<Callable<Reply>> requests) throws Exception {
        CyclicBarrier start = new CyclicBarrier(requests.size());
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<Reply>> sent = new ArrayList<>();
            for (Callable<Reply> request : requests) {
                sent.add(threads.submit(() -> {
                    start.await();
                    return request.call();
                }));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : sent) {
                replies.add(reply.get(2, TimeUnit.MINUTES));
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The names of what happened to it, in order. */
    List<String> events(String aggregate) {
        return home.query("select name from events.event where aggregate_id = '" + aggregate + "' order by sequence");
    }

    /** No position and no sequence is missing or there twice, every link of the chain holds, and nothing is parked. */
    void assertTheLogIsWhole() {
        assertThat(home.query("select max(position) - count(*) from events.event"))
                .containsExactly("0");
        assertThat(home.query("select aggregate_id from events.event group by aggregate_id"
                        + " having count(*) <> max(sequence) + 1 or count(distinct sequence) <> count(*)"))
                .isEmpty();
        assertThat(one.get("/api/v1/parked-commands").items()).isEmpty();
        assertThat(one.get("/api/v1/parked-events").items()).isEmpty();
    }

    /** What the tool for it says of the whole log. */
    void assertTheLogIsSound() throws Exception {
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(home.settings());
        Captured verified = Captured.of(() -> Tools.run(words.toArray(String[]::new)));
        assertThat(verified.status()).as(verified.text()).isZero();
        assertThat(verified.text()).contains(": sound");
    }

    @Override
    public void close() {
        second.close();
        first.close();
        home.remove();
    }
}
