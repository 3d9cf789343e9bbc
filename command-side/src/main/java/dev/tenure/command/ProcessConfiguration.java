package dev.tenure.command;

import dev.tenure.command.account.UserAccountCommand.RegisterApplicant;
import dev.tenure.command.application.ProviderApplicationCommand.FinishOnboarding;
import dev.tenure.command.application.ProviderApplicationCommand.ReportOverdue;
import dev.tenure.command.container.CareContainerCommand.OpenContainer;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.lifecycle.ErasureProcess;
import dev.tenure.command.lifecycle.InactivityProcess;
import dev.tenure.command.lifecycle.LeaverProcess;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeErasure;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.lifecycle.PasswordAgeingProcess;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.CreateMailbox;
import dev.tenure.command.membership.MailboxCommand.JudgeUnopened;
import dev.tenure.command.membership.UnopenedProcess;
import dev.tenure.command.onboarding.OnboardingProcess;
import dev.tenure.command.process.DeadlineFiring;
import dev.tenure.command.process.PostgresDeadlines;
import dev.tenure.command.process.SagaCommandDispatcher;
import dev.tenure.command.process.SagaCommandQueue;
import dev.tenure.command.process.SagaTypes;
import dev.tenure.command.process.StoredSagaCommands;
import dev.tenure.command.process.StorySettings;
import dev.tenure.command.request.RequestErasureProcess;
import dev.tenure.command.takeover.TakeoverCommand.GoOn;
import dev.tenure.command.takeover.TakeoverProcess;
import dev.tenure.eventstore.NodeName;
import dev.tenure.eventstore.PostgresEventStore;
import dev.tenure.eventstore.follow.Follower;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.eventstore.trace.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the stories: where sagas, deadlines and their commands are kept, and who moves them on. */
@Configuration(proxyBeanMethods = false)
public class ProcessConfiguration {
    private static final String ONBOARDING = "onboarding";
    private static final String CLOCKS = "clocks";
    private static final int BATCH = 500;

    @Bean
    SagaTypes sagaTypes() {
        return new SagaTypes(Map.of(
                ONBOARDING,
                OnboardingProcess.class,
                "leaving",
                LeaverProcess.class,
                "inactivity",
                InactivityProcess.class,
                "password-ageing",
                PasswordAgeingProcess.class,
                "erasure",
                ErasureProcess.class,
                "unopened",
                UnopenedProcess.class,
                "takeover",
                TakeoverProcess.class,
                "request-erasure",
                RequestErasureProcess.class));
    }

    @Bean
    DeadlineManager deadlineManager(JdbcClient jdbc, SagaTypes types, Clock clock) {
        return new PostgresDeadlines(jdbc, types, clock);
    }

    @Bean
    DeadlineFiring deadlineFiring(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            SagaTypes types,
            StorySettings settings,
            org.axonframework.config.Configuration axon) {
        return new DeadlineFiring(jdbc, transactions, clock, types, new ConfigurationScopeAwareProvider(axon))
                .atOnce(settings.deadlinesAtOnce());
    }

    @Bean
    SagaCommandQueue sagaCommandQueue(JdbcClient jdbc) {
        return new SagaCommandQueue(jdbc);
    }

    @Bean
    SagaCommandDispatcher sagaCommandDispatcher(SagaCommandQueue queue, Commands commands, StorySettings settings) {
        Map<String, Class<?>> names = Stream.<Class<?>>of(
                        OpenContainer.class,
                        RegisterApplicant.class,
                        CreateMailbox.class,
                        AddMember.class,
                        FinishOnboarding.class,
                        ReportOverdue.class,
                        JudgeLeaving.class,
                        JudgeInactivity.class,
                        JudgePasswordAge.class,
                        JudgeErasure.class,
                        JudgeUnopened.class,
                        GoOn.class)
                .collect(Collectors.toMap(CommandNames::nameOf, type -> type));
        return new SagaCommandDispatcher(queue, commands, JsonForm.mapper(), new StoredNames(names), settings);
    }

    @Bean
    StoredSagaCommands sagaCommands(JdbcClient jdbc, SagaCommandDispatcher dispatcher, SagaTypes types) {
        return new StoredSagaCommands(jdbc, JsonForm.mapper(), dispatcher::wake, types);
    }

    @Bean
    Follower onboardingFollower(ObjectProvider<Traces> traces) {
        return new Follower("story", ONBOARDING, traces.getIfAvailable(Traces::plain));
    }

    @Bean
    Follower clocksFollower(ObjectProvider<Traces> traces) {
        return new Follower("story", CLOCKS, traces.getIfAvailable(Traces::plain));
    }

    /** The stories follow the log from its beginning, in order. What fails here is the database; a story's own failure is parked. */
    @Bean
    ConfigurerModule stories(
            ConnectionProvider connections,
            Serializer serializer,
            TransactionManager transactions,
            PostgresEventStore store,
            NodeName node,
            List<Follower> followers) {
        TokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("command.token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(serializer)
                .nodeId(node.value())
                .build();
        return configurer -> configurer.eventProcessing(processing -> followers.forEach(
                follower -> follow(processing, follower.name(), follower, tokens, transactions, store)));
    }

    private static void follow(
            EventProcessingConfigurer processing,
            String story,
            Follower follower,
            TokenStore tokens,
            TransactionManager transactions,
            PostgresEventStore store) {
        processing
                .registerTokenStore(story, configuration -> tokens)
                .registerTransactionManager(story, configuration -> transactions)
                .registerListenerInvocationErrorHandler(story, configuration -> PropagatingErrorHandler.instance())
                .registerErrorHandler(story, configuration -> follower)
                .registerHandlerInterceptor(story, configuration -> follower)
                .registerPooledStreamingEventProcessor(
                        story,
                        configuration -> store.tail(),
                        (configuration, builder) -> builder.batchSize(BATCH)
                                .initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken));
    }
}
