package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The database goes while everybody works, and comes back: callers are told, nothing is lost, nothing comes twice. */
class FaultsIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final Http NAS = TENURE.operator();
    private static final int CALLERS = 3;
    private static final AtomicInteger HOMES = new AtomicInteger();

    private final Queue<String> applications = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> refusedCommands = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> refusedQueries = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    @Rule("ORG-2")
    @Test
    void whileTheDatabaseIsUnreachableCallersGet503AndAfterwardsAllIsThereOnce() throws Exception {
        DatabaseServer server = TENURE.home().database();
        String name = server.name();
        DatabaseServer other = server.database("postgres");
        underLoad(() -> {
            other.execute("alter database " + name + " allow_connections false");
            other.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
            await("both kinds refused")
                    .atMost(60, SECONDS)
                    .until(() -> refusedCommands.size() >= CALLERS && !refusedQueries.isEmpty());
            assertThat(TENURE.anybody().get("/health").status()).isEqualTo(503);
            other.execute("alter database " + name + " allow_connections true");
        });
        refusedCommands.forEach(refused -> {
            assertThat(refused.code()).isIn("LOG_UNAVAILABLE", "DATABASE_UNAVAILABLE");
            assertThat(refused.isProblem(503, refused.code()).header("Retry-After"))
                    .matches("[0-9]+");
        });
        refusedQueries.forEach(refused -> assertThat(
                        refused.isProblem(503, "DATABASE_UNAVAILABLE").header("Retry-After"))
                .matches("[0-9]+"));
        everythingIsThereOnce();
    }

    @Rule("ORG-2")
    @Test
    void anEmbeddedServerThatIsKilledIsStartedAgainAndNothingIsLost() throws Exception {
        Assumptions.assumeTrue(TENURE.home().isEmbedded(), "somebody else's server is not ours to kill");
        ProcessHandle server = TENURE.home().postmaster();
        underLoad(() -> {
            assertThat(server.destroyForcibly()).isTrue();
            await("another server")
                    .atMost(60, SECONDS)
                    .ignoreExceptions()
                    .until(() -> TENURE.home().postmaster().pid() != server.pid());
        });
        everythingIsThereOnce();
    }

    /** A step that may fail. */
    private interface Fault {
        void happens() throws Exception;
    }

    /** Callers apply and are approved, others search, before, during and after the fault. */
    private void underLoad(Fault fault) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS + 1);
        List<Future<?>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(pool.submit(() -> applyUntil(enough)));
        }
        callers.add(pool.submit(() -> searchUntil(enough)));
        try {
            awaitMore(CALLERS);
            fault.happens();
            awaitMore(CALLERS);
        } finally {
            enough.set(true);
            pool.shutdown();
        }
        for (Future<?> caller : callers) {
            caller.get(120, SECONDS);
        }
        assertThat(surprises).isEmpty();
    }

    private void awaitMore(int more) {
        int wanted = applications.size() + more;
        await("commands go through").atMost(60, SECONDS).until(() -> applications.size() >= wanted);
    }

    private void applyUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            int number = HOMES.incrementAndGet();
            String code = String.format(Locale.ROOT, "F%04dT", number);
            CareHome home = CareHome.with(code, "Fault House " + number, "Hull", "Fay Faulty", "Finn Faulty");
            String application = insisted("/api/v1/applications", "apply-" + code, home.form())
                    .string("applicationId");
            insisted("/api/v1/applications/" + application + "/approval", "approve-" + code, Map.of("reason", "load"));
            applications.add(application);
        }
    }

    /** Sends the same command under the same key until it is answered, as callers are told to. */
    private Reply insisted(String path, String key, Object body) {
        Reply reply = NAS.postUnder(key, path, body);
        while (reply.status() == 503) {
            refusedCommands.add(reply);
            reply = NAS.postUnder(key, path, body);
        }
        if (reply.status() >= 300) {
            surprises.add(path + " " + reply.status() + " " + reply.text());
        }
        return reply;
    }

    private void searchUntil(AtomicBoolean enough) {
        while (!enough.get()) {
            Reply reply = NAS.get("/api/v1/directory?q=faulty");
            if (reply.status() == 503) {
                refusedQueries.add(reply);
            } else if (reply.status() != 200) {
                surprises.add("search " + reply.status() + " " + reply.text());
            }
        }
    }

    private void everythingIsThereOnce() {
        assertThat(applications).doesNotHaveDuplicates();
        applications.forEach(application -> CareHome.onboarded(NAS, application));
        assertThat(TENURE.anybody().get("/health").status()).isEqualTo(200);
        TenureHome home = TENURE.home();
        assertThat(home.query("select ods_code from readmodel.application where ods_code like 'F%T'"
                        + " group by ods_code having count(*) > 1"))
                .isEmpty();
        assertThat(home.query("select ods_code from readmodel.directory_container where ods_code like 'F%T'"))
                .hasSize(HOMES.get())
                .doesNotHaveDuplicates();
        assertThat(home.query("select count(*) || ' ' || count(distinct mobile) || ' ' || count(distinct address)"
                        + " from readmodel.directory_account where family = 'Faulty'"))
                .containsExactly(2 * HOMES.get() + " " + 2 * HOMES.get() + " " + 2 * HOMES.get());
        assertThat(home.query("select max(position) - count(*) from events.event"))
                .containsExactly("0");
        assertThat(NAS.get("/api/v1/parked-events").ok().path("items")).isEmpty();
        assertThat(NAS.get("/api/v1/parked-commands").ok().path("items")).isEmpty();
    }
}
