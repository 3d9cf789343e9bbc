package dev.tenure.query.testing;

import dev.tenure.database.SchemaOwner;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.EventPrivacy;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.kernel.AboutPerson;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.system.QuerySideStatus;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole query side over a real event store, asked over real HTTP. */
public final class QuerySide implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final PostgresEventStore store;
    private final SettableDatabase database;
    private final ConfigurableApplicationContext context;
    private final SettableClock clock = SettableClock.at(SliceUnderTest.START);
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<UUID, Long> next = new HashMap<>();
    private Configuration axon;

    private QuerySide(PostgresExtension postgres, Duration waitLimit) {
        database = new SettableDatabase(postgres.dataSource());
        EventPrivacy privacy = new EventPrivacy(AboutPerson::of, Set.of("reason", "case", "onBehalfOf"));
        store = PostgresEventStore.open(
                postgres.dataSource(),
                new StoredNames(EventCatalogue.byName()),
                clock,
                Keys.generate(),
                PostgresEventStore.Options.defaults().with(privacy));
        context = new SpringApplicationBuilder(QuerySideApplication.class)
                .properties("server.port=0", "tenure.query.wait-limit=" + waitLimit.toSeconds() + "s")
                .initializers((GenericApplicationContext started) -> {
                    started.registerBean(SettableDatabase.class, () -> database);
                    started.registerBean(PostgresEventStore.class, () -> store);
                    started.registerBean(Policy.class, Policy::of2018);
                })
                .run();
        axon = startSlices();
    }

    public static PostgresExtension database() {
        return PostgresExtension.with(
                new SchemaOwner("events", "db/migration/events"),
                new SchemaOwner("readmodel", "db/migration/readmodel"));
    }

    public static QuerySide start(PostgresExtension postgres) {
        return new QuerySide(postgres, Duration.ofSeconds(20));
    }

    public static QuerySide startWaiting(PostgresExtension postgres, Duration waitLimit) {
        return new QuerySide(postgres, waitLimit);
    }

    public SettableDatabase connections() {
        return database;
    }

    public void publish(TenureEvent... events) {
        publish(Map.of(), events);
    }

    public void publish(Map<String, String> metadata, TenureEvent... events) {
        for (TenureEvent event : events) {
            UUID aggregate = SliceUnderTest.aggregateOf(event);
            long sequence = next.merge(aggregate, 1L, Long::sum) - 1;
            axon.eventStore()
                    .publish(new GenericDomainEventMessage<>("thing", aggregate.toString(), sequence, event, metadata));
        }
    }

    /** As whatever ends an account does, in a unit without an event. */
    public void erase(UUID person) {
        AppendUnit unit = new AppendUnit();
        unit.erase(person);
        store.log().append(unit);
    }

    public long head() {
        return store.recordedEvents().head();
    }

    /** Asks, and lets the answer wait for everything published so far. */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).header("Tenure-Wait-For", Long.toString(head()));
        for (int header = 0; header < headers.length; header += 2) {
            request.setHeader(headers[header], headers[header + 1]);
        }
        return send(request.build());
    }

    public HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    public JsonNode json(String path) {
        return read(get(path));
    }

    /** Asks without waiting for anything. */
    public JsonNode jsonNow(String path) {
        return read(send(request(path).build()));
    }

    public QuerySideStatus status() {
        return context.getBean(QuerySideStatus.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public SettableClock clock() {
        return clock;
    }

    public static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    public void stopSlices() {
        axon.shutdown();
    }

    public void startSlicesAgain() {
        axon = startSlices();
    }

    private Configuration startSlices() {
        DefaultConfigurer configurer = (DefaultConfigurer) DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> store.storageEngine())
                .configureSerializer(configuration -> store.serializer());
        context.getBeansOfType(ConfigurerModule.class).values().forEach(module -> module.configureModule(configurer));
        return configurer.start();
    }

    private HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
        context.close();
        store.close();
    }
}
