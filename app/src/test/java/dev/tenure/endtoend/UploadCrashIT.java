package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bulk upload, killed in its middle again and again, registers everybody once. */
class UploadCrashIT {
    private static final Pattern READY = Pattern.compile("Tenure is ready: (http://[^/\\s]+)/");
    private static final String GOOD = "command.upload_row where outcome = 'good'";
    private static final String REGISTERED = "command.upload_row where outcome = 'registered'";
    private Optional<TenureHome> used = Optional.empty();

    @AfterEach
    void takeAway() {
        used.ifPresent(TenureHome::remove);
    }

    @Rule({"REG-3", "REG-4", "REG-10"})
    @Test
    void aFileOfSomePeopleThatIsKilledThreeTimesRegistersEachOfThemOnce() {
        registersEachOnce(5_000);
    }

    @Rule({"REG-3", "REG-4", "REG-10"})
    @Tag("proof")
    @Test
    void aFileOfManyPeopleThatIsKilledThreeTimesRegistersEachOfThemOnce() {
        registersEachOnce(20_000);
    }

    private void registersEachOnce(int people) {
        TenureHome home = TenureHome.fresh("uploads");
        used = Optional.of(home);
        String file = file(people);
        String container;
        String upload;
        try (TenureProcess first = start(home)) {
            Http http = operator(first);
            container = CareHome.with("CRSH1", "Crash House", "Hull", "Cara Crash")
                    .join(http)
                    .at("/progress/containerId")
                    .asString();
            upload = send(http, container, file).string("uploadId");
            killedOnce(first, home, GOOD, people / 10);
        }
        assertThat(home.query("select state from command.upload")).containsExactly("checking");
        try (TenureProcess second = start(home)) {
            Http http = operator(second);
            awaitState(http, upload, "checked");
            http.send("POST", "/api/v1/uploads/" + upload + "/start", "").ok();
            killedOnce(second, home, REGISTERED, people / 3);
        }
        if (home.isEmbedded()) {
            // the server was left alive; this time it dies as well, as in a power cut
            assertThat(home.postmaster().destroyForcibly()).isTrue();
        }
        try (TenureProcess third = start(home)) {
            operator(third);
            killedOnce(third, home, REGISTERED, people * 2 / 3);
        }
        try (TenureProcess last = start(home)) {
            Http http = operator(last);
            awaitState(http, upload, "finished");
            everybodyIsThereOnce(home, http, upload, people);
            sendingItAgainCreatesNothing(home, http, container, file);
        }
    }

    private static void everybodyIsThereOnce(TenureHome home, Http http, String upload, int people) {
        // and the owner, who applied
        long all = people + 1L;
        assertThat(home.query("select name || ' ' || count(*) from events.event group by name order by name"))
                .contains(
                        "account.registered " + all,
                        "account.temporary-password-issued " + all,
                        "upload.received 1",
                        "upload.checked 1",
                        "upload.started 1",
                        "upload.finished 1");
        assertThat(home.count("events.claim where kind = 'mobile'")).isEqualTo(all);
        assertThat(home.count("events.outgoing_message")).isEqualTo(2 * all);
        assertThat(home.query("select max(position) - count(*) from events.event"))
                .containsExactly("0");
        await("the directory").atMost(3, MINUTES).until(() -> home.count("readmodel.directory_account") == all);
        assertThat(home.query("select count(distinct address) || ' ' || count(distinct mobile)"
                        + " from readmodel.directory_account"))
                .containsExactly(all + " " + all);
        List<String> result =
                http.get("/api/v1/uploads/" + upload + "/result").text().lines().toList();
        assertThat(result).hasSize(people + 1);
        assertThat(result.subList(1, result.size()))
                .allMatch(line -> line.matches(".*,registered,[-0-9a-f]{36},[a-z0-9.]+@nhs.net,,,"));
    }

    private static void sendingItAgainCreatesNothing(TenureHome home, Http http, String container, String file) {
        long events = home.count("events.event");
        Reply again = send(http, container, file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Tenure-Repeated")).isEqualTo("true");
        assertThat(again.string("state")).isEqualTo("finished");
        assertThat(home.count("events.event")).isEqualTo(events);
        assertThat(home.count("command.upload")).isEqualTo(1);
    }

    private static TenureProcess start(TenureHome home) {
        List<String> settings = new ArrayList<>(Callers.settings());
        settings.add("--tenure.mobile.undiallable-blocks=+447700900000000-+447700900999999");
        settings.add("--tenure.mobile.fiction-allowed=true");
        return TenureProcess.start(home, settings.toArray(String[]::new));
    }

    private static Http operator(TenureProcess process) {
        await("start")
                .atMost(3, MINUTES)
                .until(() ->
                        !process.isAlive() || READY.matcher(process.output()).find());
        Matcher ready = READY.matcher(process.output());
        assertThat(ready.find()).as(process.output()).isTrue();
        Http nobody = new Http(ready.group(1), "");
        return nobody.asService(Callers.WIDE, Callers.SECRET);
    }

    /** Kills it once so many rows are there and more are to come. */
    private static void killedOnce(TenureProcess process, TenureHome home, String rows, long many) {
        await(many + " of " + rows)
                .atMost(5, MINUTES)
                .pollInterval(10, MILLISECONDS)
                .until(() -> !process.isAlive() || home.count(rows) >= many);
        assertThat(process.isAlive()).as(process.output()).isTrue();
        process.kill();
    }

    private static void awaitState(Http http, String upload, String state) {
        await(state)
                .atMost(5, MINUTES)
                .until(
                        () -> http.get("/api/v1/uploads/" + upload)
                                .ok()
                                .path("state")
                                .asString(),
                        state::equals);
    }

    private static Reply send(Http http, String container, String file) {
        Reply reply =
                http.send("POST", "/api/v1/containers/" + container + "/uploads", file, "Content-Type", "text/csv");
        reply.ok();
        return reply;
    }

    /** Some of them have one name. */
    private static String file(int people) {
        StringBuilder file = new StringBuilder("given_name,family_name,mobile\n");
        IntStream.range(0, people).forEach(row -> {
            String family = row % 100 == 0 ? "Same" : "Row" + letters(row);
            file.append("Robin,")
                    .append(family)
                    .append(",+4477009")
                    .append(String.format("%08d", row))
                    .append('\n');
        });
        return file.toString();
    }

    private static String letters(int number) {
        return number == 0 ? "" : letters(number / 26) + (char) ('a' + number % 26);
    }
}
