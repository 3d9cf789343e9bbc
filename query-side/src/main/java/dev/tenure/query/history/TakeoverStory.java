package dev.tenure.query.history;

import dev.tenure.kernel.takeover.TakeoverEvent.HomeMailboxClosed;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonLeftBehind;
import dev.tenure.kernel.takeover.TakeoverEvent.PersonMoved;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverBegun;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverFinished;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverResumed;
import java.util.UUID;

/** The taking over of a whole home, told step by step (AUD-2, LEA-3). */
final class TakeoverStory {
    /** A takeover at one step of its history. */
    record State(String status, UUID from, UUID to, boolean closing, int waiting, int moved, int leftBehind) {
        State after(String next, int stillWaiting, int movedSoFar, int leftSoFar) {
            return new State(next, from, to, closing, stillWaiting, movedSoFar, leftSoFar);
        }
    }

    static final Story<State> STORY = new Story<State>()
            .begins(
                    TakeoverBegun.class,
                    event -> new State(
                            "running",
                            event.from().value(),
                            event.to().value(),
                            event.closing(),
                            event.people().size(),
                            0,
                            0),
                    event -> "The " + event.people().size() + " people of container " + event.from()
                            + " are to move into container " + event.to()
                            + (event.closing() ? "; the home itself is closed." : "."))
            .goesOn(
                    TakeoverResumed.class,
                    (before, event) -> before.after("running", event.people().size(), 0, 0),
                    event -> "The " + event.people().size() + " people who are still there are tried again.")
            .goesOn(
                    HomeMailboxClosed.class,
                    (before, event) -> before,
                    event -> "Its shared mailbox " + event.mailboxId() + " was closed.")
            .goesOn(
                    PersonMoved.class,
                    (before, event) -> before.after(
                            before.status(), before.waiting() - 1, before.moved() + 1, before.leftBehind()),
                    event -> "Account " + event.accountId() + " moved.")
            .goesOn(
                    PersonLeftBehind.class,
                    (before, event) -> before.after(
                            before.status(), before.waiting() - 1, before.moved(), before.leftBehind() + 1),
                    event -> "Account " + event.accountId() + " was left behind: " + event.reason() + ".")
            .goesOn(
                    TakeoverFinished.class,
                    (before, event) -> before.after("finished", 0, event.moved(), event.leftBehind()),
                    event -> event.moved() + " people moved, " + event.leftBehind() + " were left behind"
                            + (event.containerClosed() ? "; the container is closed." : "."));

    private TakeoverStory() {}
}
