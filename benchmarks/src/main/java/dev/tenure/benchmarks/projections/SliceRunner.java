package dev.tenure.benchmarks.projections;

import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.run.BatchHandler;
import dev.tenure.eventstore.run.ProjectionRunner;
import dev.tenure.eventstore.run.ProjectionRunner.Projected;
import dev.tenure.eventstore.run.ProjectionRunner.Written;
import dev.tenure.eventstore.run.RunnerSettings;
import dev.tenure.eventstore.run.TokenPlace;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.query.applications.ApplicationsProjection;
import dev.tenure.query.directory.DirectoryProjection;
import dev.tenure.query.redirects.RedirectsProjection;
import dev.tenure.query.slice.TransientFailures;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A slice of the query side with its runner, as the query side has it, without the rest. */
enum SliceRunner {
    REDIRECTS("readmodel.redirect"),
    APPLICATIONS("readmodel.application, readmodel.application_person, readmodel.application_clash"),
    DIRECTORY("readmodel.directory_entry, readmodel.directory_account, readmodel.directory_container,"
            + " readmodel.directory_mailbox, readmodel.directory_mailbox_member, readmodel.directory_word");

    private static final String SCHEMA = "readmodel";

    private final String tables;

    SliceRunner(String tables) {
        this.tables = tables;
    }

    private BatchHandler projection(JdbcClient jdbc) {
        return switch (this) {
            case REDIRECTS -> new RedirectsProjection(jdbc);
            case APPLICATIONS -> new ApplicationsProjection(jdbc);
            case DIRECTORY -> new DirectoryProjection(jdbc);
        };
    }

    /** The slice's name. */
    String slice() {
        return name().toLowerCase(Locale.ROOT);
    }

    ProjectionRunner over(PostgresEventStore store, DataSource source) {
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(source);
        return ProjectionRunner.of(
                new Projected(
                        projection(JdbcClient.create(source)),
                        new Follower("projection", slice(), Traces.plain()),
                        store.parkedEvents(SCHEMA, slice(), connections),
                        TransientFailures::isTransient),
                store.tail(),
                new Written(
                        new SpringTransactionManager(new DataSourceTransactionManager(source)),
                        connections,
                        new TokenPlace(
                                SCHEMA + ".token_entry", "written_at", new NodeName("benchmark"), store.serializer())),
                RunnerSettings.defaults());
    }

    /** Leaves nothing of it. */
    void forget(JdbcClient jdbc) {
        jdbc.sql("truncate " + tables).update();
        jdbc.sql("delete from readmodel.token_entry where processor_name = ?")
                .param(slice())
                .update();
    }

    /** How many rows there are. */
    long rows(JdbcClient jdbc) {
        long rows = 0;
        for (String table : tables.split(", ")) {
            rows += jdbc.sql("select count(*) from " + table).query(Long.class).single();
        }
        return rows;
    }

    /** Waits until it has come to that position. */
    static void await(ProjectionRunner runner, long position) throws InterruptedException {
        while (runner.processingStatus().values().stream()
                .noneMatch(status -> status.getCurrentPosition().orElse(0) >= position)) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
