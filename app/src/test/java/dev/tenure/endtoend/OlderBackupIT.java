package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database put back from before an erasure: its first start erases again, in the events and in the read models. */
class OlderBackupIT {
    private final TenureHome home = RunningTenure.get().home().neighbour("older-backup");

    @AfterEach
    void takeAway() {
        home.remove();
    }

    @Test
    @Rule("LEA-5")
    void whoeverIsOnTheListIsShownNowhereAndEverybodyElseAsBefore() throws IOException {
        try (TenureProcess demo = TenureProcess.start(home, "demo", "--limit=3", "--exit")) {
            assertThat(demo.exitStatus()).as(demo.output()).isZero();
        }
        List<String> before =
                home.query("select account_id::text from readmodel.directory_account order by account_id");
        String person = before.get(0);
        String address = home.query(
                        "select address from readmodel.directory_account where account_id = '" + person + "'")
                .get(0);
        Files.writeString(
                home.folder().resolve("erasures.jsonl"),
                "{\"person\":\"" + person + "\",\"erasedAt\":\"2026-03-01T12:00:00Z\"}\n");

        try (TenureProcess started = TenureProcess.start(home)) {
            await("the read models, built anew")
                    .atMost(2, MINUTES)
                    .ignoreExceptions()
                    .until(() -> {
                        assertThat(started.isAlive()).as(started.output()).isTrue();
                        return home.count("readmodel.directory_account") == before.size() - 1;
                    });
            assertThat(started.output()).contains("1 people were erased again");
        }

        assertThat(home.query("select person::text from events.erased")).containsExactly(person);
        assertThat(home.count("events.data_key where person = '" + person + "'"))
                .isZero();
        assertThat(home.query("select account_id::text from readmodel.directory_account order by account_id"))
                .isEqualTo(before.subList(1, before.size()));
        assertThat(home.count("readmodel.directory_entry where address = '" + address + "'"))
                .isZero();
        assertThat(home.query("select cause || message from readmodel.parked_event"))
                .isEmpty();
    }
}
