package dev.tenure.benchmarks.axon;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring Boot and Axon's starter make of an application that has a database and one aggregate. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration.class,
    XStreamAutoConfiguration.class,
    AxonAutoConfiguration.class,
    AxonTimeoutAutoConfiguration.class,
    AxonTracingAutoConfiguration.class,
    EventProcessingAutoConfiguration.class,
    InfraConfiguration.class,
    JdbcAutoConfiguration.class,
    NoOpTransactionAutoConfiguration.class
})
class JdbcApplication {
    /** Loads an account's events for every command. */
    @Bean
    ConfigurerModule measuredAccount() {
        return configurer ->
                configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(MeasuredAccount.class));
    }

    /** With Spring Boot 4 the starter looks for Spring's before that is there, and would go without transactions. */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }
}
