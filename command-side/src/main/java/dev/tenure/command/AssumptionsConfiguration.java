package dev.tenure.command;

import dev.tenure.command.dispatch.assumed.AggregateCaches;
import dev.tenure.command.dispatch.assumed.AssumedClaims;
import dev.tenure.command.dispatch.assumed.CacheSettings;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.SharedClaims;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.Claims;
import org.axonframework.common.caching.Cache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what decisions take for granted: copies of aggregates, free keys. The aggregates name their caches. */
@Configuration(proxyBeanMethods = false)
public class AssumptionsConfiguration {
    @Bean
    SharedClaims sharedClaims(Claims claims) {
        return new SharedClaims(claims);
    }

    @Bean
    Committed committed(PostgresEventStore store, SharedClaims claims) {
        return new Committed(store::standingOf, claims);
    }

    /** Forgotten as soon as the log is on another server, where they may never have happened. */
    @Bean
    AggregateCaches aggregateCaches(CacheSettings settings, PostgresEventStore store) {
        AggregateCaches caches = new AggregateCaches(settings.aggregates());
        store.onNewEpoch(caches::clear);
        return caches;
    }

    @Bean
    AssumedClaims assumedClaims(SharedClaims claims, AggregateCaches caches) {
        return new AssumedClaims(claims, caches);
    }

    @Bean
    Cache accountCache(AggregateCaches caches) {
        return caches.of("account");
    }

    @Bean
    Cache applicationCache(AggregateCaches caches) {
        return caches.of("application");
    }

    @Bean
    Cache containerCache(AggregateCaches caches) {
        return caches.of("container");
    }

    @Bean
    Cache mailboxCache(AggregateCaches caches) {
        return caches.of("mailbox");
    }

    @Bean
    Cache listCache(AggregateCaches caches) {
        return caches.of("list");
    }

    @Bean
    Cache requestCache(AggregateCaches caches) {
        return caches.of("request");
    }

    @Bean
    Cache takeoverCache(AggregateCaches caches) {
        return caches.of("takeover");
    }

    @Bean
    Cache uploadCache(AggregateCaches caches) {
        return caches.of("upload");
    }
}
