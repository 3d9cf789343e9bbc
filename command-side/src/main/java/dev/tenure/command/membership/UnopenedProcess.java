package dev.tenure.command.membership;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.command.membership.MailboxCommand.JudgeUnopened;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Asks a mailbox from time to time whether anybody opens it (SMB-13); lasts as long as it does. */
@Saga
@ProcessingGroup("clocks")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class UnopenedProcess {
    /** Falls due when nobody may have opened a mailbox for too long. */
    public static final String DUE = "unopened-due";

    @SuppressWarnings("NullAway.Init") // set when the story begins
    private SharedMailboxId mailboxId;

    private int asked;

    @StartSaga
    @SagaEventHandler(associationProperty = "mailboxId")
    void on(MailboxCreated event, @Timestamp Instant at, DeadlineManager deadlines, Policy policy) {
        mailboxId = event.mailboxId();
        deadlines.schedule(CalendarDays.after(at, policy.mailboxes().unopenedDays()), DUE);
    }

    @DeadlineHandler(deadlineName = DUE)
    void due(DeadlineMessage<?> fired, SagaCommands commands) {
        asked++;
        commands.ask("unopened", mailboxId.value(), DUE, asked, new JudgeUnopened(mailboxId));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "mailboxId")
    void on(MailboxClosed event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    /** For Axon, which makes a process when its story starts. */
    public UnopenedProcess() {}
}
