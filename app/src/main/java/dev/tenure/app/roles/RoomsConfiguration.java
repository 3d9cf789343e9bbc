package dev.tenure.app.roles;

import dev.tenure.console.ConsoleConfiguration;
import dev.tenure.console.access.ConsoleSecret;
import dev.tenure.identity.IdentityConfiguration;
import dev.tenure.identity.client.ConsoleClient;
import dev.tenure.query.QuerySideConfiguration;
import org.springframework.context.annotation.Bean;
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

    /** Wired by hand; it proves itself to identity with what both derive from the keys. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnRole(ProcessRole.CONSOLE)
    @Import(ConsoleConfiguration.class)
    static class Console {
        @Bean
        ConsoleSecret consoleSecret(ConsoleClient client) {
            return client::secret;
        }
    }
}
