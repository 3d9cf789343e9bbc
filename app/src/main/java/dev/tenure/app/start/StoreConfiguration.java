package dev.tenure.app.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.app.roles.ConditionalOnRole;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.PostgresEventStore.Options;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.StoredAnswers;
import dev.tenure.eventstore.erasure.ErasureList;
import dev.tenure.eventstore.erasure.Erasures;
import dev.tenure.eventstore.erasure.Scrub;
import dev.tenure.eventstore.read.OutgoingMessages;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventCatalogue;
import java.time.Clock;
import java.util.Set;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The event store, in a process that decides or answers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole({ProcessRole.COMMAND, ProcessRole.QUERY})
public class StoreConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(StoreConfiguration.class);

    /**
     * What Axon does for a story and its token is one transaction. Said here because Axon looks for Spring's transaction
     * manager before Spring Boot 4 has made it, and then does without transactions, silently.
     */
    @Bean
    TransactionManager unitOfWorkTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    PostgresEventStore postgresEventStore(HikariDataSource source, Clock clock, Keys keys) {
        StoredNames names = new StoredNames(EventCatalogue.byName()).withAxonTypes();
        // what people give as a reason, a case or somebody acted for is in their own words, and may say anything
        EventPrivacy privacy = new EventPrivacy(AboutPerson::of, Set.of("reason", "case", "onBehalfOf"));
        return PostgresEventStore.open(
                source, names, clock, keys, Options.defaults().with(privacy));
    }

    /** Made before anything runs: whoever is on the list of erasures is erased before anybody is answered. */
    @Bean
    Erasures erasures(PostgresEventStore store, HikariDataSource source, TenureSettings settings, Keys keys) {
        if (keys.file().isEmpty() && settings.erasure().list() == null) {
            LOG.warn(
                    "The list of erasures is kept in {}, where the database may be too: name a file elsewhere by"
                            + " tenure.erasure.list",
                    settings.erasures());
        }
        RevivedPeople revived = new RevivedPeople(JdbcClient.create(source));
        Erasures erasures = store.keepErasures(new ErasureList(settings.erasures()), revived);
        revived.started();
        return erasures;
    }

    @Bean
    @ConditionalOnRole(ProcessRole.COMMAND)
    DailyScrub dailyScrub(TenureSettings settings, Erasures erasures, HikariDataSource source, Clock clock) {
        return new DailyScrub(settings.erasure().daily(), erasures, new Scrub(source, Scrub.PATIENCE), clock);
    }

    @Bean
    EventStorageEngine eventStorageEngine(PostgresEventStore store) {
        return store.storageEngine();
    }

    /** One serializer for everything that Axon stores, so that no Java class name is ever written. */
    @Bean
    @Primary
    Serializer ownedNames(PostgresEventStore store) {
        return store.serializer();
    }

    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(PostgresEventStore store) {
        return store.serializer();
    }

    @Bean
    EventLog eventLog(PostgresEventStore store) {
        return store.log();
    }

    @Bean
    Claims claims(PostgresEventStore store) {
        return store.claims();
    }

    @Bean
    StoredAnswers storedAnswers(PostgresEventStore store) {
        return store.answers();
    }

    @Bean
    RecordedEvents recordedEvents(PostgresEventStore store) {
        return store.recordedEvents();
    }

    @Bean
    OutgoingMessages outgoingMessages(PostgresEventStore store) {
        return store.outgoingMessages();
    }
}
