package dev.tenure.benchmarks.axon;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.benchmarks.axon.MeasuredMessage.AccountOpened;
import dev.tenure.benchmarks.axon.MeasuredMessage.AccountRenamed;
import dev.tenure.benchmarks.axon.MeasuredMessage.OpenAccount;
import dev.tenure.benchmarks.axon.MeasuredMessage.Person;
import dev.tenure.benchmarks.axon.MeasuredMessage.RenameAccount;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** An account with hardly a rule, as Axon has aggregates. */
class MeasuredAccount {
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Person person;

    /** For Axon. */
    protected MeasuredAccount() {}

    @CommandHandler
    MeasuredAccount(OpenAccount command) {
        apply(new AccountOpened(command.account(), command.person()));
        for (int event = 1; event < command.events(); event++) {
            apply(new AccountRenamed(command.account(), command.person()));
        }
    }

    @CommandHandler
    void handle(RenameAccount command) {
        if (command.person().equals(person)) {
            throw new IllegalArgumentException("that is the name already");
        }
        apply(new AccountRenamed(requireNonNull(id), command.person()));
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        id = event.account();
        person = event.person();
    }

    @EventSourcingHandler
    void on(AccountRenamed event) {
        person = event.person();
    }
}
