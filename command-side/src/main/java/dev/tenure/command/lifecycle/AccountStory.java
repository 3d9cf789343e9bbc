package dev.tenure.command.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.tenure.command.process.SagaCommands;
import dev.tenure.kernel.account.UserAccountId;
import java.time.Instant;
import org.axonframework.deadline.DeadlineManager;

/**
 * An alarm clock for one account. It knows nothing but whom to ask: when it goes off it asks the account, which decides by its
 * own state and says when to ask again. So a sign-in writes no deadline, and whatever fires early, late or twice is harmless.
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.ANY,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
abstract class AccountStory {
    @SuppressWarnings("NullAway.Init") // set when the story begins
    private UserAccountId accountId;

    private int asked;

    UserAccountId accountId() {
        return accountId;
    }

    void begin(UserAccountId whose, Instant firstLook, String deadline, DeadlineManager deadlines) {
        accountId = whose;
        deadlines.schedule(firstLook, deadline);
    }

    /** Looks anew at that time, because something happened that may have brought the next step forward. */
    void lookAgain(Instant at, String deadline, DeadlineManager deadlines) {
        deadlines.cancelAllWithinScope(deadline);
        deadlines.schedule(at, deadline);
    }

    void ask(SagaCommands commands, String story, String deadline, LifecycleCommand<Judged> question) {
        asked++;
        commands.ask(story, accountId.value(), deadline, asked, question);
    }
}
