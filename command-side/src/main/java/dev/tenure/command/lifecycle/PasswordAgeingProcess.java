package dev.tenure.command.lifecycle;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.policy.SignInPolicy;
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

/** Waits for the reminders and the expiry of an account's password (PW-7); from its first until the account is deleted. */
@Saga
@ProcessingGroup("clocks")
public class PasswordAgeingProcess extends AccountStory {
    /** Falls due when a password may be old enough for a reminder, or too old. */
    public static final String DUE = "password-age-due";

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(PasswordChosen event, @Timestamp Instant at, DeadlineManager deadlines, Policy policy) {
        deadlines.cancelAllWithinScope(DUE);
        begin(event.accountId(), firstLook(at, policy.signIn()), DUE, deadlines);
    }

    @SagaEventHandler(associationProperty = "accountId")
    void on(PasswordChanged event, @Timestamp Instant at, DeadlineManager deadlines, Policy policy) {
        lookAgain(firstLook(at, policy.signIn()), DUE, deadlines);
    }

    @DeadlineHandler(deadlineName = DUE)
    void due(DeadlineMessage<?> fired, SagaCommands commands) {
        ask(commands, "password-ageing", DUE, new JudgePasswordAge(accountId()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeleted event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    private static Instant firstLook(Instant since, SignInPolicy policy) {
        List<Integer> reminders = policy.passwordReminders();
        Instant expiry = CalendarDays.after(since, policy.passwordDays());
        return reminders.isEmpty() ? expiry : CalendarDays.after(expiry, -reminders.get(0));
    }

    /** For Axon, which makes a process when its story starts. */
    public PasswordAgeingProcess() {}
}
