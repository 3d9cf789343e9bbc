package dev.tenure.command.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.testing.SettableClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;

/** An aggregate that decides alone, with claims in memory; remembers the unit of the command and why it was refused. */
public final class Deciding<T> {
    public static final Instant NOON = Instant.parse("2018-05-01T11:00:00Z");

    private final AggregateTestFixture<T> fixture;
    private final FakeClaims claims = new FakeClaims();
    private final SettableClock clock = SettableClock.at(NOON);
    private final Messages messages =
            new Messages(clock, UUID::randomUUID, Policy.of2018().support());
    private @Nullable AppendUnit unit;
    private @Nullable Throwable failure;

    private Deciding(Class<T> aggregate, Policy policy) {
        fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerCommandHandlerInterceptor(this::remember);
        with(policy).with(clock).with(messages).with(new MobileClaims(claims));
        with(new AddressBook(claims, policy.addressDomain()));
    }

    public static <T> Deciding<T> about(Class<T> aggregate) {
        return about(aggregate, Policy.of2018());
    }

    public static <T> Deciding<T> about(Class<T> aggregate, Policy policy) {
        return new Deciding<>(aggregate, policy);
    }

    /** What else its handlers ask for. */
    public Deciding<T> with(Object resource) {
        fixture.registerInjectableResource(resource);
        return this;
    }

    public FakeClaims claims() {
        return claims;
    }

    public SettableClock clock() {
        return clock;
    }

    public Messages messages() {
        return messages;
    }

    public TestExecutor<T> given(Object... events) {
        return fixture.given(events);
    }

    /** What happened at that time. */
    public TestExecutor<T> givenAt(Instant time, Object... events) {
        return fixture.givenCurrentTime(time).andGiven(events);
    }

    public TestExecutor<T> givenNothing() {
        return fixture.givenNoPriorActivity();
    }

    /** What the last command added to its unit besides events. */
    public AppendUnit unit() {
        return Objects.requireNonNull(unit, "no command was handled");
    }

    /** The newest event of that aggregate, given ones included. */
    public Object lastEvent(Object id) {
        List<Object> events = fixture.getEventStore()
                .readEvents(id.toString())
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
        return events.get(events.size() - 1);
    }

    /** By its type and code, naming those broken rules; no event came of it. */
    public void assertRefused(ResultValidator<T> result, RejectionCode code, String... problems) {
        result.expectException(Rejection.class).expectEvents();
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> {
                    throw Objects.requireNonNull(failure);
                })
                .satisfies(rejection -> {
                    assertThat(rejection.code()).isEqualTo(code);
                    assertThat(rejection.problems())
                            .extracting(FieldProblem::code)
                            .containsExactly(problems);
                });
    }

    /** What the refusal of the last command names. */
    public List<FieldProblem> problems() {
        return failure instanceof Rejection rejection ? rejection.problems() : List.of();
    }

    private @Nullable Object remember(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        unit = AppendUnit.of(work);
        failure = null;
        try {
            return chain.proceed();
        } catch (Exception refused) {
            failure = refused;
            throw refused;
        }
    }
}
