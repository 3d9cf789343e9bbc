package dev.tenure.command.process;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.command.sample.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;

/** A small saga: it remembers words, wants one command for each, and looks again an hour after each. */
@ProcessingGroup("errands")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
class Errand {
    static final String LATE = "late";

    @SuppressWarnings("NullAway.Init") // set when the story begins
    private UUID errandId;

    private List<String> words = new ArrayList<>();

    /** It begins. */
    record Begun(UUID errandId) {}

    /** It hears a word. */
    record Heard(UUID errandId, String word) {}

    /** It ends. */
    record Done(UUID errandId) {}

    /** What makes it fail. */
    interface Mood {
        void look(String word);
    }

    @StartSaga
    @SagaEventHandler(associationProperty = "errandId")
    void on(Begun event, @Timestamp Instant at, DeadlineManager deadlines, Mood mood) {
        errandId = event.errandId();
        deadlines.schedule(at.plus(Duration.ofHours(1)), LATE);
        mood.look("begun");
    }

    @SagaEventHandler(associationProperty = "errandId")
    void on(Heard event, @Timestamp Instant at, DeadlineManager deadlines, SagaCommands commands, Mood mood) {
        if (event.word().isEmpty()) {
            return;
        }
        words.add(event.word());
        commands.send("errand", errandId, event.word(), new Count(errandId, event.word()));
        deadlines.cancelAllWithinScope(LATE);
        deadlines.schedule(at.plus(Duration.ofHours(1)), LATE);
        mood.look(event.word());
    }

    @DeadlineHandler(deadlineName = LATE)
    void late(DeadlineMessage<?> fired, Mood mood) {
        words.add(LATE);
        mood.look(LATE);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = "errandId")
    void on(Done event, DeadlineManager deadlines, Mood mood) {
        deadlines.cancelAllWithinScope(LATE);
        mood.look("done");
    }
}
