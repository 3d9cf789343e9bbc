package dev.tenure.app.roles;

import dev.tenure.identity.IdentityConfiguration;
import dev.tenure.query.QuerySideConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Which rooms a process opens, by its roles. */
@Configuration(proxyBeanMethods = false)
public class RoomsConfiguration {
    /** Scanned, since Axon finds aggregates and sagas by their stereotypes. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(ProcessRole.COMMAND)
    @ComponentScan("dev.tenure.command")
    static class CommandSide {}

    /** Wired by hand. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(ProcessRole.QUERY)
    @Import(QuerySideConfiguration.class)
    static class QuerySide {}

    /** Wired by hand. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(ProcessRole.IDENTITY)
    @Import(IdentityConfiguration.class)
    static class Identity {}
}
