package dev.tenure.command.lifecycle;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Waits for a leaver's reminders and deletion (LEA-1, LEA-2); ends when the mark is off or the account gone. */
@Saga
@ProcessingGroup("clocks")
public class LeaverProcess extends AccountStory {
    /** Falls due when a leaver is to be reminded or deleted. */
    public static final String DUE = "leaving-due";

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(LeaverMarked event, DeadlineManager deadlines, Policy policy) {
        List<Integer> reminders = policy.clocks().leaverReminders();
        Instant first =
                reminders.isEmpty() ? event.deletionDue() : CalendarDays.after(event.deletionDue(), -reminders.get(0));
        begin(event.accountId(), first, DUE, deadlines);
    }

    @DeadlineHandler(deadlineName = DUE)
    void due(DeadlineMessage<?> fired, SagaCommands commands) {
        ask(commands, "leaving", DUE, new JudgeLeaving(accountId()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(LeaverMarkWithdrawn event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(Joined event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(Transferred event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeleted event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    /** For Axon, which makes a process when its story starts. */
    public LeaverProcess() {}
}
