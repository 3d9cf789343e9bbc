package dev.tenure.command;

import dev.tenure.command.dispatch.CommandWatch;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.process.DeadlineFiring;
import dev.tenure.command.process.ParkedStories;
import dev.tenure.command.process.SagaCommandDispatcher;
import dev.tenure.command.process.StoredSagaCommands;
import dev.tenure.command.upload.UploadCounts;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.FollowedLog;
import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.follow.TokenTable;
import dev.tenure.eventstore.trace.Traces;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires how the deciding side is seen from outside: its status, and the traces that its work is done for. */
@Configuration(proxyBeanMethods = false)
public class WatchConfiguration {
    @Bean
    InitializingBean commandTraces(
            Commands commands,
            StoredSagaCommands wanted,
            SagaCommandDispatcher dispatcher,
            DeadlineFiring deadlines,
            ParkedStories parked,
            ObjectProvider<Traces> given,
            ObjectProvider<CommandWatch> watch) {
        return () -> {
            Traces traces = given.getIfAvailable(Traces::plain);
            commands.watchedBy(watch.getIfAvailable(() -> CommandWatch.NOBODY), traces);
            wanted.within(traces);
            dispatcher.within(traces);
            deadlines.within(traces);
            parked.within(traces);
        };
    }

    @Bean
    CommandSideStatus commandSideStatus(
            DataSource database,
            JdbcClient jdbc,
            Clock clock,
            PostgresEventStore store,
            List<Follower> stories,
            org.axonframework.config.Configuration axon,
            UploadCounts uploads) {
        FollowedLog log = new FollowedLog(
                new TokenTable(database, store.serializer(), "command.token_entry", "timestamp"),
                clock,
                stories,
                name -> axon.eventProcessingConfiguration().eventProcessor(name, StreamingEventProcessor.class));
        return new CommandSideStatus(jdbc, clock, log, store, uploads);
    }
}
