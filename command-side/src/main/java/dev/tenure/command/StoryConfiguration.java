package dev.tenure.command;

import dev.tenure.command.process.DeadlineFiring;
import dev.tenure.command.process.ParkedStories;
import dev.tenure.command.process.ParkedStoryList;
import dev.tenure.command.process.SagaCommandDispatcher;
import dev.tenure.command.process.SagaTypes;
import dev.tenure.command.process.StoryBatches;
import dev.tenure.command.process.StoryModule;
import dev.tenure.command.process.StoryRelease;
import dev.tenure.command.process.StoryRetrying;
import dev.tenure.command.process.UnknownSagas;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.stored.JsonForm;
import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires how stories are told of what happens, many at a time, and what becomes of one that fails. */
@Configuration(proxyBeanMethods = false)
public class StoryConfiguration {
    @Bean
    StoryBatches storyBatches(JdbcClient jdbc, Clock clock, SagaCommandDispatcher dispatcher) {
        return new StoryBatches(jdbc, clock, dispatcher::wake);
    }

    /** Deadlines that fire together have their stories fetched together. */
    @Bean
    InitializingBean storiesOfDeadlines(DeadlineFiring deadlines, StoryBatches batches) {
        return () -> deadlines.prefetching(batches::prefetch);
    }

    @Bean
    StoryModule storyModule(SagaTypes types, StoryBatches batches) {
        return new StoryModule(types, batches, JsonForm.mapper());
    }

    /** Instead of the store that Axon would make by itself. */
    @Bean
    UnknownSagas unknownSagas() {
        return new UnknownSagas();
    }

    @Bean
    ParkedStories parkedStories(StoryBatches batches, PlatformTransactionManager transactions, RecordedEvents events) {
        return new ParkedStories(batches, new TransactionTemplate(transactions), events);
    }

    @Bean
    StoryRetrying storyRetrying(ParkedStories stories) {
        return new StoryRetrying(stories);
    }

    @Bean
    ParkedStoryList parkedStoryList(JdbcClient jdbc) {
        return new ParkedStoryList(jdbc);
    }

    @Bean
    StoryRelease storyRelease(ParkedStoryList list, ParkedStories stories, PostgresEventStore store) {
        return new StoryRelease(list, stories, store);
    }
}
