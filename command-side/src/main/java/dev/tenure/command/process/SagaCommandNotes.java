package dev.tenure.command.process;

import dev.tenure.command.process.SagaCommandQueue.Done;
import dev.tenure.command.process.SagaCommandSender.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what became of commands: whoever comes first notes it for all that come meanwhile, so that many rows share a commit. What
 * cannot be noted is sent again.
 */
final class SagaCommandNotes {
    private static final Logger LOG = LoggerFactory.getLogger(SagaCommandNotes.class);

    private final SagaCommandQueue queue;
    private final Runnable afterwards;
    private List<Outcome> waiting = new ArrayList<>();
    private boolean underWay;

    /**
     * In that queue.
     *
     * @param afterwards whenever something was noted: what was behind it may be sent now
     */
    SagaCommandNotes(SagaCommandQueue queue, Runnable afterwards) {
        this.queue = queue;
        this.afterwards = afterwards;
    }

    /** Returns at once where somebody else is noting, who notes this next. */
    void note(Outcome outcome) {
        if (!isMyTurn(outcome)) {
            return;
        }
        for (List<Outcome> some = next(); !some.isEmpty(); some = next()) {
            write(some);
            afterwards.run();
        }
    }

    private synchronized boolean isMyTurn(Outcome outcome) {
        waiting.add(outcome);
        boolean first = !underWay;
        underWay = true;
        return first;
    }

    private synchronized List<Outcome> next() {
        List<Outcome> all = waiting;
        waiting = new ArrayList<>();
        underWay = !all.isEmpty();
        return all;
    }

    private void write(List<Outcome> outcomes) {
        try {
            List<Done> done = new ArrayList<>();
            for (Outcome outcome : outcomes) {
                if (outcome instanceof Outcome.Decided decided) {
                    done.add(decided.done());
                } else if (outcome instanceof Outcome.PutOff putOff) {
                    queue.later(putOff.command(), putOff.problem());
                } else if (outcome instanceof Outcome.Refused refused) {
                    queue.park(refused.command(), refused.problem(), refused.detail());
                }
            }
            if (!done.isEmpty()) {
                queue.done(done);
            }
        } catch (RuntimeException unnoted) {
            LOG.warn("What became of {} commands could not be noted; they are sent again.", outcomes.size(), unnoted);
        }
    }
}
