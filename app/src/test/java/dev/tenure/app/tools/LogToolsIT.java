package dev.tenure.app.tools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.contracts.SampleEvents;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are typed, over a log with every event that there is. */
class LogToolsIT {
    @RegisterExtension
    static final PostgresExtension OLD = PostgresExtension.with(new SchemaOwner("events", "db/migration/events"));

    @RegisterExtension
    static final PostgresExtension NEW = PostgresExtension.with(new SchemaOwner("events", "db/migration/events"));

    @TempDir
    static Path directory = Path.of("");

    private record Ran(int status, String out, String err) {}

    @BeforeAll
    static void everyEventIsAppended() {
        Keys keys = Keys.load(directory.resolve("keys.json"), true);
        try (PostgresEventStore store = PostgresEventStore.open(
                OLD.dataSource(),
                new StoredNames(EventCatalogue.byName()),
                Clock.systemUTC(),
                keys,
                PostgresEventStore.Options.defaults().with(new EventPrivacy(AboutPerson::of, java.util.Set.of())))) {
            for (TenureEvent event : SampleEvents.complete()) {
                AppendUnit unit = new AppendUnit();
                unit.events(List.of(new GenericDomainEventMessage<>(
                        "sample", UUID.randomUUID().toString(), 0, event, Map.of("actor", "somebody"))));
                store.log().append(unit);
            }
        }
    }

    @Rule("AUD-4")
    @Test
    void aLogIsMovedAndVerifiedAndMeddlingIsNamed() throws Exception {
        Ran sound = run(OLD, "verify");
        assertThat(sound.status()).as(sound.toString()).isZero();
        assertThat(sound.out()).contains(": sound").containsPattern("anchor [0-9]+:[0-9a-f]{64}");
        String anchor = sound.out().replaceFirst("(?s).*anchor (\\S+).*", "$1");

        String file = directory.resolve("log.jsonl").toString();
        assertThat(run(OLD, "export", "--to", file).status()).isZero();
        assertThat(run(OLD, "export", "--to=" + file).err()).contains("complete already");
        Ran read = run(NEW, "import", "--from", file);
        assertThat(read.status()).as(read.toString()).isZero();
        assertThat(run(NEW, "verify", "--expect", anchor).status()).isZero();

        execute(NEW, "update events.event set occurred_at = now() where position = 3");
        Ran altered = run(NEW, "verify", "--expect=" + anchor);
        assertThat(altered.status()).isEqualTo(1);
        assertThat(altered.out()).startsWith("position 3, aggregate ").contains("altered", ": 1 findings");
        assertThat(run(NEW, "verify", "--json").out()).contains("\"sound\":false", "\"position\":3");
        assertThat(run(NEW, "verify", "--from", "4").out()).contains(": sound; sequences and claims");
    }

    @Test
    void anAggregateIsWrittenToTheStandardOutput() throws Exception {
        Ran one =
                run(OLD, "export", "--to", "-", "--aggregate", UUID.randomUUID().toString());
        assertThat(one.status()).isEqualTo(1);
        assertThat(one.out().lines()).hasSize(2);
        assertThat(run(OLD, "export", "--to", "-").out()).startsWith("{\"kind\":\"header\"");
    }

    @Test
    void wrongWordsAreAnsweredByTheRightOnes() throws Exception {
        for (List<String> words : List.of(
                List.of("verify", "--fast"),
                List.of("verify", "--from", "0"),
                List.of("verify", "--expect", "7:xyz"),
                List.of("export"),
                List.of("export", "--to", "-", "--aggregate", "me"),
                List.of("import"))) {
            Ran wrong = run(OLD, words.toArray(String[]::new));
            assertThat(wrong.status()).as(words.toString()).isEqualTo(2);
            assertThat(wrong.err()).startsWith(words.get(0) + ": ").contains("verify [--from <position>]");
            assertThat(wrong.out()).isEmpty();
        }
        Ran missing = run(OLD, "import", "--from", directory.resolve("nowhere").toString());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("nowhere");
    }

    private static Ran run(PostgresExtension store, String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--spring.datasource.url=" + store.jdbcUrl());
        all.add("--spring.datasource.username=" + store.username());
        all.add("--spring.datasource.password=" + store.password());
        all.add("--tenure.data-directory=" + directory);
        all.add("--tenure.database.accept-loss=true");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new LogTools(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(words[0], all.toArray(String[]::new));
        return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static void execute(PostgresExtension store, String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
