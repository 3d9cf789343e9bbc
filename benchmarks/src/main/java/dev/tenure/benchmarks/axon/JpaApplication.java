package dev.tenure.benchmarks.axon;

import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;

/** The same with Hibernate on the class path, which makes the starter choose its JPA engine. */
@ImportAutoConfiguration({
    HibernateJpaAutoConfiguration.class,
    JpaAutoConfiguration.class,
    JpaEventStoreAutoConfiguration.class
})
class JpaApplication extends JdbcApplication {}
