package dev.tenure.benchmarks.axon;

import dev.tenure.benchmarks.commands.TenureDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application with one of Axon's engines, on a database of its own in the same server. */
final class AxonEngine implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private AxonEngine(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with its tables made. */
    static AxonEngine start(Flavour flavour, TenureDatabase server) throws SQLException {
        server.createDatabase(flavour.database());
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=measured",
                "--spring.main.banner-mode=off",
                "--spring.datasource.url=" + server.urlOf(flavour.database()),
                "--spring.datasource.username=" + server.user(),
                "--spring.datasource.password=" + server.password(),
                "--axon.serializer.general=jackson3",
                "--logging.level.root=error"));
        arguments.addAll(flavour.properties());
        AxonEngine engine = new AxonEngine(new SpringApplicationBuilder(flavour.application())
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(new String[0])));
        engine.makeTables();
        return engine;
    }

    private void makeTables() {
        if (context.getBean(EventStorageEngine.class) instanceof JdbcEventStorageEngine events) {
            events.createSchema(PostgresEventTableFactory.INSTANCE);
        }
        if (context.getBean(TokenStore.class) instanceof JdbcTokenStore tokens) {
            tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        }
    }

    CommandGateway commands() {
        return context.getBean(CommandGateway.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
