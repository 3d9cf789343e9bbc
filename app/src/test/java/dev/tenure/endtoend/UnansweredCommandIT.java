package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A process is killed after a command is committed and before anybody is told; whoever asked repeats it elsewhere. */
class UnansweredCommandIT {
    private static final String ISSUED = "account.temporary-password-issued";
    private static final Http NAS = RunningTenure.get().operator();

    @Rule({"AUD-1", "REG-11"})
    @Test
    void aCommandThatIsRepeatedAfterAKillBetweenCommitAndAnswerIsAnsweredAndHasOneEffect() {
        TenureHome home = RunningTenure.get().home();
        String account = CareHome.with("UNAN1", "Silent House", "Ely", "Sila Silent")
                .join(NAS)
                .at("/people/0/accountId")
                .asString();
        String path = "/api/v1/accounts/" + account + "/temporary-passwords";
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("reason", "lost it");
        long issued = count(home, account);
        long messages = messages(home, account);

        try (WithheldAnswers way = new WithheldAnswers(home.database());
                TenureProcess doomed = TenureProcess.start(
                        new TenureHome(home.folder(), Optional.of(way.database())),
                        settings().toArray(String[]::new))) {
            Http there = new Http(TwoProcesses.address(doomed), NAS.authorization());
            way.withholdAfter(ISSUED);
            CompletableFuture<Reply> answer = CompletableFuture.supplyAsync(() -> there.postUnder(key, path, body));
            await("committed").atMost(Duration.ofSeconds(30)).until(() -> count(home, account) == issued + 1);
            assertThat(answer).isNotDone();
            doomed.kill();
            assertThatThrownBy(() -> answer.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class);
        }

        Reply repeated = NAS.postUnder(key, path, body);
        repeated.ok();
        assertThat(repeated.header("Tenure-Repeated")).isEqualTo("true");
        assertThat(count(home, account)).isEqualTo(issued + 1);
        assertThat(messages(home, account)).isEqualTo(messages + 1);
        NAS.postUnder(key, path, Map.of("reason", "another")).isProblem(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(home.query("select max(position) - count(*) from events.event"))
                .containsExactly("0");
    }

    private static List<String> settings() {
        List<String> settings = new ArrayList<>(Callers.settings());
        settings.add("--tenure.roles=command");
        settings.add("--tenure.mobile.fiction-allowed=true");
        settings.add("--tenure.identity.url=" + NAS.base());
        return settings;
    }

    private static long count(TenureHome home, String account) {
        return home.count("events.event where name = '" + ISSUED + "' and aggregate_id = '" + account + "'");
    }

    private static long messages(TenureHome home, String account) {
        return home.count("events.outgoing_message where subject = '" + account + "'");
    }
}
