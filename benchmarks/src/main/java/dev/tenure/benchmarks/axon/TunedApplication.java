package dev.tenure.benchmarks.axon;

import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;

/** The same with a cache that the collector does not empty. */
class TunedApplication extends JdbcApplication {
    private static final int CACHED_ACCOUNTS = 100_000;

    @Bean
    @Override
    ConfigurerModule measuredAccount() {
        return configurer ->
                configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(MeasuredAccount.class)
                        .configureCache(configuration -> new BoundedCache(CACHED_ACCOUNTS)));
    }
}
