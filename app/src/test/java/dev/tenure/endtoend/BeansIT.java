package dev.tenure.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.tenure.command.process.PostgresDeadlines;
import dev.tenure.command.process.UnknownSagas;
import dev.tenure.eventstore.read.PostgresEventStorageEngine;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.kernel.time.CalendarDays;
import dev.tenure.testing.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** What Axon really runs on here: PostgreSQL for everything that lasts, and never a Java class name in it. */
class BeansIT {
    private static final RunningTenure TENURE = RunningTenure.get();
    private static final ConfigurableApplicationContext CONTEXT = TENURE.context();
    private static final Configuration AXON = CONTEXT.getBean(Configuration.class);
    private static final Map<String, String> TOKEN_TABLES = Map.of(
            "onboarding", "command.token_entry",
            "clocks", "command.token_entry",
            "directory", "readmodel.token_entry",
            "redirects", "readmodel.token_entry",
            "applications", "readmodel.token_entry",
            "deadlines", "readmodel.token_entry",
            "requests", "readmodel.token_entry");
    private static final String OURS = "('events', 'command', 'readmodel', 'access')";

    @BeforeAll
    static void somethingIsWritten() {
        CareHome.with("BEAN5", "Bean House", "Derby", "Ben Beanowner", "Bob Beanmember")
                .join(TENURE.operator());
    }

    @Test
    void theEventStoreIsOurs() {
        assertThat(AXON.eventStore()).isInstanceOf(EmbeddedEventStore.class);
        assertThat(ReflectionTestUtils.getField(AXON.eventStore(), "storageEngine"))
                .isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(CONTEXT.getBeansOfType(EventStorageEngine.class).values())
                .hasSize(1)
                .hasOnlyElementsOfType(PostgresEventStorageEngine.class);
    }

    /** A pool that has to ask its first connection is lost for ever if that one is lost. */
    @Test
    void thePoolIsToldItsIsolation() {
        assertThat(CONTEXT.getBean(HikariDataSource.class).getTransactionIsolation())
                .isEqualTo("TRANSACTION_READ_COMMITTED");
    }

    @Test
    void everyProcessorStreamsAndKeepsItsTokenInTheSchemaOfItsOwner() {
        EventProcessingConfiguration processing = AXON.eventProcessingConfiguration();
        assertThat(processing.eventProcessors().keySet()).isEqualTo(TOKEN_TABLES.keySet());
        assertThat(processing.eventProcessors().values()).allMatch(it -> it instanceof StreamingEventProcessor);
        TOKEN_TABLES.forEach((processor, table) -> {
            TokenStore store = processing.tokenStore(processor);
            assertThat(store).isInstanceOf(JdbcTokenStore.class);
            Object schema = ReflectionTestUtils.getField(store, "schema");
            assertThat(schema).extracting("tokenTable").isEqualTo(table);
        });
    }

    @Test
    void tokensAdvanceInTheirTablesToTheEndOfTheLog() {
        String head =
                TENURE.home().query("select last_position from events.head").get(0);
        TOKEN_TABLES.forEach((processor, table) -> await(processor + " reaches " + head)
                .atMost(30, SECONDS)
                .until(() -> token(processor, table) >= Long.parseLong(head)));
    }

    @Test
    void storiesAndDeadlinesAreKeptInPostgres() {
        assertThat(CONTEXT.getBeansOfType(SagaStore.class).values()).hasOnlyElementsOfType(UnknownSagas.class);
        assertThat(AXON.eventProcessingConfiguration().sagaConfigurations())
                .hasSize(8)
                .allMatch(saga -> saga.manager().getClass().getSimpleName().equals("StoryTeller"));
        assertThat(CONTEXT.getBeansOfType(DeadlineManager.class).values())
                .hasSize(1)
                .hasOnlyElementsOfType(PostgresDeadlines.class);
        assertThat(AXON.deadlineManager()).isInstanceOf(PostgresDeadlines.class);
    }

    /** Axon on Spring Boot 4 silently does without transactions where it is not given a manager. */
    @Test
    @Rule("ORG-2")
    void aStorysStateItsTokenAndItsCommandsAreOneTransaction() {
        assertThat(CONTEXT.getBeansOfType(TransactionManager.class).values())
                .hasSize(1)
                .hasOnlyElementsOfType(SpringTransactionManager.class);
        assertThat(TOKEN_TABLES.keySet())
                .isNotEmpty()
                .allSatisfy(processor -> assertThat(
                                AXON.eventProcessingConfiguration().transactionManager(processor))
                        .isInstanceOf(SpringTransactionManager.class));
    }

    /** What an event says of a time is counted from the instant that it is recorded at, to the digit. */
    @Test
    @Rule({"POL-2", "REG-11"})
    void aDecisionHasOneInstant() {
        record Issued(Instant expires, Instant recorded) {}
        List<Issued> issued = CONTEXT.getBean(JdbcClient.class)
                .sql("select convert_from(payload, 'UTF8')::jsonb ->> 'expiresAt' as expires, occurred_at"
                        + " from events.event where name = 'account.temporary-password-issued'")
                .query((row, number) -> new Issued(
                        Instant.parse(row.getString("expires")),
                        row.getTimestamp("occurred_at").toInstant()))
                .list();
        assertThat(issued)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.expires()).isEqualTo(CalendarDays.after(each.recorded(), 14)));
    }

    @Test
    void everySerializerWritesOwnedNames() {
        assertThat(List.of(AXON.serializer(), AXON.eventSerializer(), AXON.messageSerializer()))
                .hasOnlyElementsOfType(OwnedNamesSerializer.class);
        assertThat(CONTEXT.getBeansOfType(Serializer.class).values()).hasOnlyElementsOfType(OwnedNamesSerializer.class);
    }

    @Test
    void nothingThatLastsIsKeptInMemory() {
        assertThat(CONTEXT.getBeanDefinitionNames())
                .noneMatch(name -> type(name).contains("InMemory") || type(name).contains(".inmemory."));
        AXON.eventProcessingConfiguration()
                .eventProcessors()
                .keySet()
                .forEach(processor -> assertThat(AXON.eventProcessingConfiguration()
                                .deadLetterQueue(processor)
                                .map(queue -> queue.getClass().getName())
                                .orElse(""))
                        .doesNotContain("InMemory"));
        assertThat(AXON.eventProcessingConfiguration().deadLetterQueue("directory"))
                .isPresent();
    }

    @Test
    void everyTableHasAnOwnerAndNoneALargeObject() {
        assertThat(TENURE.home()
                        .query("select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_schema not in ('pg_catalog', 'information_schema')"
                                + " and table_schema not in " + OURS))
                .isEmpty();
        assertThat(TENURE.home()
                        .query("select table_name || '.' || column_name from information_schema.columns"
                                + " where table_schema in " + OURS + " and udt_name in ('oid', 'lo')"))
                .isEmpty();
        assertThat(TENURE.home().count("pg_largeobject_metadata")).isZero();
    }

    @Test
    void noJavaClassIsNamedInAnyColumn() {
        List<String> columns = TENURE.home()
                .query("select format('%I.%I', table_schema, table_name) || ' ' || format('%I', column_name)"
                        + " || ' ' || udt_name from information_schema.columns where table_schema in " + OURS
                        + " and udt_name in ('text', 'varchar', 'bpchar', '_text', 'bytea', 'json', 'jsonb')"
                        + " and table_name not in ('schema_history', 'event_json')");
        assertThat(columns).hasSizeGreaterThan(60).anyMatch(column -> column.equals("events.event payload bytea"));
        columns.forEach(column -> {
            String[] parts = column.split(" ");
            String text = parts[2].equals("bytea") ? "encode(" + parts[1] + ", 'escape')" : parts[1] + "::text";
            assertThat(TENURE.home()
                            .query("select " + text + " from " + parts[0] + " where " + text
                                    + " ~ '(dev[.]tenure|org[.]axonframework|java[.])'"))
                    .as(column)
                    .isEmpty();
        });
    }

    private static String type(String bean) {
        Class<?> type = CONTEXT.getType(bean);
        return type == null ? "" : type.getName();
    }

    private static long token(String processor, String table) {
        return TENURE
                .home()
                .query("select substring(convert_from(token, 'UTF8') from '[0-9]+') from " + table
                        + " where processor_name = '" + processor + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .min()
                .orElse(-1);
    }
}
