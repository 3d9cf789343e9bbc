package dev.tenure.command.lifecycle;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.account.ClockEvent.AbsenceEnded;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.policy.ClockPolicy;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Waits for the warnings, the deactivation and the deletion of an account that is not used (INA); lasts as long as it does. */
@Saga
@ProcessingGroup("clocks")
public class InactivityProcess extends AccountStory {
    /** Falls due when an account may have gone unused for too long. */
    public static final String DUE = "inactivity-due";

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountRegistered event, @Timestamp Instant at, DeadlineManager deadlines, Policy policy) {
        ClockPolicy clocks = policy.clocks();
        List<Integer> warnings = clocks.inactivityWarnings();
        Instant due = CalendarDays.after(at, clocks.deactivationDays());
        Instant first = warnings.isEmpty() ? due : CalendarDays.after(due, -warnings.get(0));
        begin(event.accountId(), first, DUE, deadlines);
    }

    @DeadlineHandler(deadlineName = DUE)
    void due(DeadlineMessage<?> fired, SagaCommands commands) {
        ask(commands, "inactivity", DUE, new JudgeInactivity(accountId()));
    }

    /** What was armed was for the deletion; what comes now may be sooner. */
    @SagaEventHandler(associationProperty = "accountId")
    void on(Reactivated event, @Timestamp Instant at, DeadlineManager deadlines) {
        lookAgain(at, DUE, deadlines);
    }

    /** What was armed was for the announced end; what comes now may be sooner. */
    @SagaEventHandler(associationProperty = "accountId")
    void on(AbsenceEnded event, @Timestamp Instant at, DeadlineManager deadlines) {
        lookAgain(at, DUE, deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeleted event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    /** For Axon, which makes a process when its story starts. */
    public InactivityProcess() {}
}
