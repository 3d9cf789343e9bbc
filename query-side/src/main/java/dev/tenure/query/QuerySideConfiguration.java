package dev.tenure.query;

import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.FollowedLog;
import dev.tenure.eventstore.follow.TokenTable;
import dev.tenure.eventstore.run.ProjectionRunner;
import dev.tenure.eventstore.run.RunnerSettings;
import dev.tenure.eventstore.trace.Traces;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.applications.ApplicationQueries;
import dev.tenure.query.applications.ApplicationsProjection;
import dev.tenure.query.applications.ApplicationsResource;
import dev.tenure.query.deadlines.DeadlineQueries;
import dev.tenure.query.deadlines.DeadlinesProjection;
import dev.tenure.query.deadlines.DeadlinesResource;
import dev.tenure.query.deadlines.LatestUses;
import dev.tenure.query.directory.DirectoryProjection;
import dev.tenure.query.directory.DirectoryQueries;
import dev.tenure.query.directory.DirectoryResource;
import dev.tenure.query.directory.EntriesResource;
import dev.tenure.query.directory.ListQueries;
import dev.tenure.query.directory.ListsResource;
import dev.tenure.query.history.HistoryQueries;
import dev.tenure.query.history.HistoryReaders;
import dev.tenure.query.history.HistoryResource;
import dev.tenure.query.parked.ParkedEventQueries;
import dev.tenure.query.parked.ParkedEventsResource;
import dev.tenure.query.redirects.RedirectQueries;
import dev.tenure.query.redirects.RedirectsProjection;
import dev.tenure.query.redirects.RedirectsResource;
import dev.tenure.query.requests.RequestQueries;
import dev.tenure.query.requests.RequestsProjection;
import dev.tenure.query.requests.RequestsResource;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.slice.Slice;
import dev.tenure.query.summary.SummaryQueries;
import dev.tenure.query.summary.SummaryResource;
import dev.tenure.query.system.QuerySideStatus;
import dev.tenure.query.system.QuerySystemResource;
import dev.tenure.query.web.PositionInterceptor;
import dev.tenure.query.web.ProblemAdvice;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wires the query side. It asks of the application for a database with the schema {@code readmodel}, its transaction
 * manager, the event store, a JSON mapper, the policy and, where there is one, the access journal.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuerySettings.class)
public class QuerySideConfiguration {
    private static final String SCHEMA = "readmodel";

    @Bean
    DeadlinesProjection deadlinesProjection(JdbcClient jdbc, PostgresEventStore store, Policy policy) {
        return new DeadlinesProjection(jdbc, store.erasedPeople()::among, policy);
    }

    @Bean
    ChangedPolicy changedPolicy(DeadlinesProjection deadlines, PlatformTransactionManager transactions) {
        return new ChangedPolicy(deadlines, new TransactionTemplate(transactions));
    }

    @Bean
    QuerySlices querySlices(JdbcClient jdbc, PostgresEventStore store, DeadlinesProjection deadlines) {
        Erased erased = store.erasedPeople()::among;
        return new QuerySlices(List.of(
                Slice.of(DirectoryProjection.SLICE, new DirectoryProjection(jdbc, erased)),
                Slice.of(RedirectsProjection.SLICE, new RedirectsProjection(jdbc, erased)),
                Slice.of(ApplicationsProjection.SLICE, new ApplicationsProjection(jdbc)),
                Slice.of(DeadlinesProjection.SLICE, deadlines),
                Slice.of(RequestsProjection.SLICE, new RequestsProjection(jdbc, erased))));
    }

    @Bean
    ForgottenPeople forgottenPeople(
            QuerySlices slices, PostgresEventStore store, PlatformTransactionManager transactions) {
        return new ForgottenPeople(slices.all(), store, new TransactionTemplate(transactions));
    }

    @Bean
    ReadmodelTokens readmodelTokens(DataSource database, PostgresEventStore store, ObjectProvider<NodeName> node) {
        NodeName name = node.getIfAvailable(() -> new NodeName(UUID.randomUUID().toString()));
        return ReadmodelTokens.of(connections(database), store.serializer(), name);
    }

    @Bean
    SliceFollowers sliceFollowers(QuerySlices slices, ObjectProvider<Traces> traces) {
        return SliceFollowers.of(slices.names(), traces.getIfAvailable(Traces::plain));
    }

    @Bean
    SliceProcessors sliceProcessors(
            QuerySlices slices,
            ReadmodelTokens tokens,
            DataSource database,
            PlatformTransactionManager transactions,
            PostgresEventStore store,
            SliceFollowers followers,
            QuerySettings settings) {
        ConnectionProvider connections = connections(database);
        return new SliceProcessors(
                new SliceProcessors.Sliced(slices.all(), followers),
                new SliceProcessors.Source(store.tail(), slice -> store.parkedEvents(SCHEMA, slice, connections)),
                new ProjectionRunner.Written(
                        new SpringTransactionManager(transactions), connections, tokens.place(store.serializer())),
                tokens,
                RunnerSettings.defaults().withBatchSize(settings.batchSize()));
    }

    @Bean
    DirectoryResource directoryResource(DirectoryQueries directory) {
        return new DirectoryResource(directory);
    }

    @Bean
    EntriesResource entriesResource(DirectoryQueries directory) {
        return new EntriesResource(directory);
    }

    @Bean
    ListsResource listsResource(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new ListsResource(new ListQueries(jdbc, transactions));
    }

    @Bean
    DirectoryQueries directoryQueries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new DirectoryQueries(jdbc, transactions);
    }

    @Bean
    RedirectsResource redirectsResource(JdbcClient jdbc) {
        return new RedirectsResource(new RedirectQueries(jdbc));
    }

    @Bean
    ApplicationsResource applicationsResource(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new ApplicationsResource(new ApplicationQueries(jdbc, transactions));
    }

    @Bean
    DeadlinesResource deadlinesResource(
            JdbcClient jdbc, PostgresEventStore store, ObjectProvider<LatestUses> uses, Policy policy) {
        LatestUses journal = uses.getIfAvailable(LatestUses::none);
        return new DeadlinesResource(new DeadlineQueries(jdbc, journal, store.clock(), policy));
    }

    @Bean
    RequestsResource requestsResource(JdbcClient jdbc) {
        return new RequestsResource(new RequestQueries(jdbc));
    }

    @Bean
    HistoryResource historyResource(PostgresEventStore store, JsonMapper json, ObjectProvider<Traces> traces) {
        return new HistoryResource(
                new HistoryQueries(store.recordedEvents(), json),
                new HistoryReaders(store, traces.getIfAvailable(Traces::plain)));
    }

    @Bean
    ParkedEventsResource parkedEventsResource(JdbcClient jdbc, SliceProcessors processors) {
        return new ParkedEventsResource(new ParkedEventQueries(jdbc, processors));
    }

    @Bean
    SummaryResource summaryResource(JdbcClient jdbc) {
        return new SummaryResource(new SummaryQueries(jdbc));
    }

    @Bean
    QuerySideStatus querySideStatus(
            DataSource database,
            JdbcClient jdbc,
            PostgresEventStore store,
            SliceFollowers followers,
            SliceProcessors processors) {
        TokenTable table =
                new TokenTable(database, store.serializer(), ReadmodelTokens.TABLE, ReadmodelTokens.WRITTEN_AT);
        return new QuerySideStatus(jdbc, new FollowedLog(table, store.clock(), followers.all(), processors::processor));
    }

    @Bean
    QuerySystemResource querySystemResource(ReadmodelTokens tokens, QuerySideStatus status) {
        return new QuerySystemResource(tokens.node(), status);
    }

    @Bean
    ProblemAdvice queryProblemAdvice(ObjectProvider<Policy> policy) {
        return new ProblemAdvice(policy.getIfAvailable(Policy::of2018).support().everybody());
    }

    @Bean
    WebMvcConfigurer queryPositions(
            JdbcClient jdbc, PostgresEventStore store, QuerySlices slices, QuerySettings settings) {
        TokenPositions positions = new TokenPositions(jdbc, store.serializer(), store.recordedEvents(), slices.names());
        PositionInterceptor interceptor = new PositionInterceptor(positions, settings.waitLimit());
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor);
            }
        };
    }

    /** Joins what Axon writes to the transaction that the slice's rows are written in. */
    private static ConnectionProvider connections(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }
}
