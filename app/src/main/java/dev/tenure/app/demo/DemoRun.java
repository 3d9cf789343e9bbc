package dev.tenure.app.demo;

import dev.tenure.app.demo.DemoApi.Answer;
import dev.tenure.app.demo.DemoHome.DemoPerson;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Applies for every home, approves, waits until all are onboarded, and looks everybody up. Its idempotency keys are made
 * from the homes, so that a run that was broken off is continued by running it again and creates nothing twice.
 */
final class DemoRun {
    private static final int AT_ONCE = 8;
    private static final int TELL_EVERY = 50;

    private final DemoApi api;
    private final PrintStream out;
    private final DemoOutcome outcome = new DemoOutcome();
    private final Map<String, Approved> approved = new ConcurrentHashMap<>();

    DemoRun(DemoApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    DemoOutcome run(List<DemoHome> homes) throws InterruptedException {
        everyHome(homes, "applied and approved", this::applyAndApprove);
        everyHome(homes, "onboarded and looked up", this::lookUp);
        return outcome;
    }

    private void everyHome(List<DemoHome> homes, String done, Consumer<DemoHome> task) throws InterruptedException {
        AtomicInteger count = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        homes.forEach(home -> workers.execute(() -> {
            try {
                task.accept(home);
            } catch (RuntimeException failure) {
                outcome.problem(home.odsCode() + " " + home.name() + ": " + failure.getMessage());
            }
            int now = count.incrementAndGet();
            if (now % TELL_EVERY == 0 || now == homes.size()) {
                out.printf(Locale.ROOT, "  %4d of %d homes %s%n", now, homes.size(), done);
            }
        }));
        workers.shutdown();
        if (!workers.awaitTermination(1, TimeUnit.HOURS)) {
            workers.shutdownNow();
            outcome.problem("not all homes were " + done + " within an hour");
        }
    }

    private void applyAndApprove(DemoHome home) {
        Answer applied = api.postUnknown("/api/v1/applications", "demo-" + home.odsCode() + "-apply", form(home));
        if (!applied.isOk()) {
            outcome.problem(home.odsCode() + " " + home.name() + ": not applied, " + told(applied));
            return;
        }
        outcome.applied.incrementAndGet();
        String applicationId = applied.body().path("applicationId").asString("");
        Answer decided = api.post(
                "/api/v1/applications/" + applicationId + "/approval",
                "demo-" + home.odsCode() + "-approve",
                Map.of("reason", "Demonstration"));
        if (!decided.isOk()) {
            outcome.problem(home.odsCode() + " " + home.name() + ": not approved, " + told(decided));
            return;
        }
        outcome.approved.incrementAndGet();
        outcome.reached(decided.position());
        String containerId = decided.body().path("containerId").asString("");
        approved.put(home.odsCode(), new Approved(applicationId, containerId));
    }

    private void lookUp(DemoHome home) {
        Approved ids = approved.get(home.odsCode());
        if (ids == null) {
            return;
        }
        JsonNode application = onboarded(ids.applicationId());
        for (JsonNode person : application.path("people")) {
            outcome.people.incrementAndGet();
            if (person.path("member").asBoolean()) {
                outcome.memberships.incrementAndGet();
            }
            lookUpPerson(home, person);
        }
        if (api.get("/api/v1/containers/" + ids.containerId(), outcome.position.get())
                .isOk()) {
            outcome.containers.incrementAndGet();
        }
        Answer mailboxes = api.get("/api/v1/mailboxes?containerId=" + ids.containerId(), 0);
        outcome.mailboxes.addAndGet(mailboxes.body().path("items").size());
    }

    /** Asks until the home is onboarded; each question may wait on the server's side, so this is no busy loop. */
    private JsonNode onboarded(String applicationId) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        long waitFor = outcome.position.get();
        while (System.nanoTime() < deadline) {
            Answer answer = api.get("/api/v1/applications/" + applicationId, waitFor);
            if (answer.isOk() && answer.body().path("state").asString("").equals("onboarded")) {
                outcome.reached(answer.position());
                return answer.body();
            }
            waitFor = Math.max(waitFor, answer.position()) + 1;
        }
        throw new IllegalStateException("not onboarded within ten minutes");
    }

    private void lookUpPerson(DemoHome home, JsonNode person) {
        String accountId = person.path("accountId").asString("");
        Answer account = api.get("/api/v1/accounts/" + accountId, outcome.position.get());
        String address = account.body().path("address").asString("");
        Answer redirect = api.get("/api/v1/redirects/" + DemoApi.encoded(address), outcome.position.get());
        if (redirect.isOk() && redirect.body().path("state").asString("").equals("current")) {
            outcome.foundByAddress.incrementAndGet();
        } else {
            outcome.problem(home.odsCode() + ": the address of " + accountId + " leads nowhere");
        }
        String name = person.path("givenName").asString("") + " "
                + person.path("familyName").asString("");
        Answer found = api.get(
                "/api/v1/directory?limit=100&q=" + DemoApi.encoded(name + " " + home.odsCode()),
                outcome.position.get());
        if (isAmong(found, accountId)) {
            outcome.foundBySearch.incrementAndGet();
        } else {
            outcome.problem(home.odsCode() + ": search does not find " + accountId);
        }
    }

    private static boolean isAmong(Answer found, String accountId) {
        for (JsonNode item : found.body().path("items")) {
            if (item.path("id").asString("").equals(accountId)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> form(DemoHome home) {
        return Map.of(
                "odsCode", home.odsCode(),
                "providerName", home.name(),
                "town", home.town(),
                "contact",
                        Map.of(
                                "name",
                                "Manager of " + home.name(),
                                "email",
                                "manager." + home.odsCode() + "@example.org"),
                "people", home.people().stream().map(DemoRun::form).toList());
    }

    private static Map<String, String> form(DemoPerson person) {
        return Map.of(
                "givenName", person.givenName(),
                "familyName", person.familyName(),
                "mobile", person.mobile(),
                "role", person.role());
    }

    private static String told(Answer answer) {
        StringBuilder told = new StringBuilder(answer.code().isEmpty() ? "status " + answer.status() : answer.code());
        for (JsonNode error : answer.body().path("errors")) {
            told.append("; ").append(error.path("pointer").asString("")).append(' ');
            told.append(error.path("detail").asString(""));
        }
        return told.toString();
    }

    private record Approved(String applicationId, String containerId) {}
}
