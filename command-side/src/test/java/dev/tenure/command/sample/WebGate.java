package dev.tenure.command.sample;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Commands;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.support.SupportRoutes;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.RejectionAdvice;
import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.Appended;
import dev.tenure.eventstore.append.EventLog;
import dev.tenure.eventstore.append.StoredAnswer;
import dev.tenure.eventstore.read.Standing;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.policy.SupportPolicy;
import dev.tenure.testing.SettableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The real gate with a log and answers in memory, and handlers that a test puts in. */
public final class WebGate {
    private static final long VERSION = 4;

    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .build();
    private final Map<String, StoredAnswer> answers = new HashMap<>();
    private final List<CommandMessage<?>> handled = new ArrayList<>();
    private final CommandHttp http;

    public WebGate() {
        EventLog log = new RememberedAnswers();
        UnitInterceptor units = new UnitInterceptor(
                log,
                JsonForm.mapper(),
                SettableClock.at(Deciding.NOON),
                new Committed(target -> new Standing(0, VERSION), new FakeClaims()));
        bus.registerHandlerInterceptor(units);
        Commands commands = new Commands(
                bus,
                key -> Optional.ofNullable(answers.get(key)),
                log,
                Keys.generate().keyedHash());
        http = new CommandHttp(commands, JsonForm.mapper());
    }

    /** Has commands of that type answered so. */
    public <C extends Command<?>> WebGate handle(Class<C> type, Function<C, Object> handler) {
        bus.subscribe(type.getName(), message -> {
            handled.add(message);
            return handler.apply(type.cast(message.getPayload()));
        });
        return this;
    }

    public CommandHttp http() {
        return http;
    }

    /** The commands that came to be handled. */
    public List<CommandMessage<?>> handled() {
        return List.copyOf(handled);
    }

    public static MockMvcTester serving(Object... resources) {
        return MockMvcTester.of(
                List.of(resources),
                builder -> builder.setControllerAdvice(
                                new RejectionAdvice(SupportRoutes.national(SupportPolicy.of2018())))
                        .build());
    }

    /** A JSON request of that caller. */
    public static MockHttpServletRequestBuilder request(String method, String uri, Actor caller, String body) {
        return MockMvcRequestBuilders.request(HttpMethod.valueOf(method), uri)
                .requestAttr(dev.tenure.kernel.actor.Actor.ATTRIBUTE, caller)
                .contentType("application/json")
                .content(body);
    }

    private final class RememberedAnswers implements EventLog {
        @Override
        public Appended append(AppendUnit unit) {
            unit.expectedVersions().forEach((id, expected) -> {
                if (expected != VERSION) {
                    throw new AppendConflict.UnexpectedVersion(id, expected, VERSION);
                }
            });
            StoredAnswer answer = unit.answer();
            if (answer != null) {
                StoredAnswer earlier = answers.putIfAbsent(answer.key(), answer);
                if (earlier != null) {
                    throw new AppendConflict.AlreadyAnswered(earlier);
                }
            }
            return new Appended(head());
        }

        @Override
        public long head() {
            return 17;
        }

        @Override
        public long epoch() {
            return 1;
        }
    }
}
