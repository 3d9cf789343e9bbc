package dev.tenure.command.lifecycle;

import dev.tenure.command.lifecycle.LifecycleCommand.JudgeErasure;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.AccountErased;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.SagaLifecycle;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Waits until nothing that identifies a deleted person is to be kept any longer (LEA-5); ends when it is unreadable. */
@Saga
@ProcessingGroup("clocks")
public class ErasureProcess extends AccountStory {
    /** Falls due when the key is to be destroyed. */
    public static final String DUE = "erasure-due";

    @StartSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountDeleted event, DeadlineManager deadlines) {
        Instant due = event.erasureDue();
        if (due == null) {
            SagaLifecycle.end();
            return;
        }
        begin(event.accountId(), due, DUE, deadlines);
    }

    @DeadlineHandler(deadlineName = DUE)
    void due(DeadlineMessage<?> fired, SagaCommands commands) {
        ask(commands, "erasure", DUE, new JudgeErasure(accountId()));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "accountId")
    void on(AccountErased event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    /** For Axon, which makes a process when its story starts. */
    public ErasureProcess() {}
}
