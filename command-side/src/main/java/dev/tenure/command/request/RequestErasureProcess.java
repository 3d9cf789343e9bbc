package dev.tenure.command.request;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.command.request.StaffRequestCommand.JudgeRequestErasure;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.kernel.request.StaffRequestId;
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
import org.jspecify.annotations.Nullable;

/** Waits until the person of a rejected or withdrawn request for an account is to be unreadable (LEA-5). */
@Saga
@ProcessingGroup("clocks")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class RequestErasureProcess {
    /** Falls due when the key is to be destroyed. */
    public static final String DUE = "request-erasure-due";

    @SuppressWarnings("NullAway.Init") // set when the story begins
    private StaffRequestId requestId;

    private int asked;

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestRejected event, DeadlineManager deadlines) {
        begin(event.requestId(), event.erasureDue(), deadlines);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestWithdrawn event, DeadlineManager deadlines) {
        begin(event.requestId(), event.erasureDue(), deadlines);
    }

    @DeadlineHandler(deadlineName = DUE)
    void due(DeadlineMessage<?> fired, SagaCommands commands) {
        asked++;
        commands.ask("request-erasure", requestId.value(), DUE, asked, new JudgeRequestErasure(requestId));
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "requestId")
    void on(RequestErased event, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(DUE);
    }

    private void begin(StaffRequestId which, @Nullable Instant due, DeadlineManager deadlines) {
        requestId = which;
        if (due == null) {
            SagaLifecycle.end();
            return;
        }
        deadlines.schedule(due, DUE);
    }

    /** For Axon, which makes a process when its story starts. */
    public RequestErasureProcess() {}
}
