package dev.tenure.app.watch;

import dev.tenure.command.account.store.JdbcTries;
import dev.tenure.command.dispatch.CommandWatch;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.identity.token.SigningKeys;
import dev.tenure.query.system.QuerySideStatus;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * Wires what is seen of a process: of each role that runs here, and of no other. It is judged after all configuration of our
 * own, so that it knows which roles those are.
 */
@AutoConfiguration
public class WatchAutoConfiguration {
    @Bean
    Traces traces(Tracer tracer) {
        return new MicrometerTraces(tracer);
    }

    @Bean
    TraceAnswer traceAnswer(Traces traces) {
        return new TraceAnswer(traces);
    }

    @Bean
    TraceInProblems traceInProblems(Traces traces) {
        return new TraceInProblems(traces);
    }

    @Bean
    @ConditionalOnBean(PostgresEventStore.class)
    MeterBinder logMeters(PostgresEventStore store) {
        return new LogMeters(store);
    }

    @Bean
    @ConditionalOnBean(CommandSideStatus.class)
    CommandWatch commandMeters(MeterRegistry meters) {
        return new CommandMeters(meters);
    }

    @Bean
    @ConditionalOnBean(CommandSideStatus.class)
    MeterBinder commandSideMeters(CommandSideStatus status) {
        return new CommandSideMeters(status);
    }

    @Bean
    @ConditionalOnBean(JdbcTries.class)
    MeterBinder triesMeters(JdbcTries tries) {
        return meters -> FunctionCounter.builder("tenure.tries.refused", tries, JdbcTries::refused)
                .description("Tries of strangers that were one too many")
                .register(meters);
    }

    @Bean
    @ConditionalOnBean(CommandSideStatus.class)
    HealthIndicator commandSide(CommandSideStatus status) {
        return new RoleHealth("command side", status::troubles, status::failures);
    }

    @Bean
    @ConditionalOnBean(QuerySideStatus.class)
    MeterBinder querySideMeters(QuerySideStatus status) {
        return new QuerySideMeters(status);
    }

    @Bean
    @ConditionalOnBean(QuerySideStatus.class)
    HealthIndicator querySide(QuerySideStatus status) {
        return new RoleHealth("query side", status::troubles, status::failures);
    }

    /** Opening the key that signs takes the database and the right keys file. */
    @Bean
    @ConditionalOnBean(SigningKeys.class)
    HealthIndicator identity(SigningKeys keys) {
        return new RoleHealth(
                "identity", () -> keys.all().isEmpty() ? List.of("there is no key to sign with") : List.of(), List::of);
    }
}
