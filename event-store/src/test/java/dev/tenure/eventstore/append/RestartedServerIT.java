package dev.tenure.eventstore.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.database.EmbeddedPostgres;
import dev.tenure.database.EmbeddedPostgresSettings;
import dev.tenure.database.SchemaMigrations;
import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.sample.Boats;
import dev.tenure.eventstore.sample.EventStoreExtension;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class RestartedServerIT {
    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path directory = Path.of("");

    @Test
    void theLogIsUnavailableWhileTheServerIsDownAndGoesOnAfterwards() {
        UUID boat = UUID.randomUUID();
        EmbeddedPostgresSettings settings = EmbeddedPostgresSettings.in(directory.resolve("server"))
                .withBinariesIn(Path.of("target", "test-postgres"));
        EmbeddedPostgres server = EmbeddedPostgres.start(settings);
        PGSimpleDataSource source = sourceFor(server);
        SchemaMigrations.migrate(source, List.of(new SchemaOwner("events", "db/migration/events")));
        try (PostgresEventStore store =
                PostgresEventStore.open(source, Boats.NAMES, Clock.systemUTC(), EventStoreExtension.KEYS)) {
            store.log().append(Boats.unit(Boats.registered(boat)));

            server.close();
            assertThatThrownBy(() -> store.log().append(Boats.unit(Boats.moved(boat, 1))))
                    .isInstanceOf(LogUnavailable.class);
            assertThatThrownBy(() -> store.log().head()).isInstanceOf(LogUnavailable.class);

            server = EmbeddedPostgres.start(settings);
            assertThat(store.log().append(Boats.unit(Boats.moved(boat, 1)))).isEqualTo(new Appended(2));
            assertThat(store.recordedEvents().ofAggregate(boat, 0, 10)).hasSize(2);
        } finally {
            server.close();
        }
    }

    private static PGSimpleDataSource sourceFor(EmbeddedPostgres server) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.username());
        source.setPassword(server.password());
        return source;
    }
}
