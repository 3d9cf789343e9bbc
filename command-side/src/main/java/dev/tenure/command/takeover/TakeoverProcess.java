package dev.tenure.command.takeover;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.command.takeover.TakeoverCommand.GoOn;
import dev.tenure.kernel.takeover.TakeoverEvent.HomeMailboxClosed;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonLeftBehind;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonMoved;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverBegun;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverFinished;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverResumed;
import dev.tenure.kernel.takeover.TakeoverId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;

/** Has a takeover go on until everybody has a result (LEA-3): after each thing that was done it asks for the next. */
@Saga
@ProcessingGroup("onboarding")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public class TakeoverProcess {
    @SuppressWarnings("NullAway.Init") // set when the story begins
    private TakeoverId takeoverId;

    private int round;
    private int steps;

    @StartSaga
    @SagaEventHandler(associationProperty = "takeoverId")
    void on(TakeoverBegun event, SagaCommands commands) {
        begin(event.takeoverId(), 1, commands);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "takeoverId")
    void on(TakeoverResumed event, SagaCommands commands) {
        begin(event.takeoverId(), event.round(), commands);
    }

    @SagaEventHandler(associationProperty = "takeoverId")
    void on(HomeMailboxClosed event, SagaCommands commands) {
        goOn(commands);
    }

    @SagaEventHandler(associationProperty = "takeoverId")
    void on(PersonMoved event, SagaCommands commands) {
        goOn(commands);
    }

    @SagaEventHandler(associationProperty = "takeoverId")
    void on(PersonLeftBehind event, SagaCommands commands) {
        goOn(commands);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "takeoverId")
    void on(TakeoverFinished event) {}

    private void begin(TakeoverId which, int thisRound, SagaCommands commands) {
        takeoverId = which;
        round = thisRound;
        goOn(commands);
    }

    private void goOn(SagaCommands commands) {
        steps++;
        commands.send("takeover", takeoverId.value(), "go-on-" + round + "-" + steps, new GoOn(takeoverId));
    }

    /** For Axon, which makes a process when its story starts. */
    public TakeoverProcess() {}
}
