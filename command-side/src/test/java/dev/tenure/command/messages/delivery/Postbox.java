package dev.tenure.command.messages.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** An adapter of both channels that remembers what it was handed, and does what a test says. */
public final class Postbox implements MessageAdapter {
    private final List<Letter> handed = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Supplier<Outcome>> next = new ArrayDeque<>();
    private final Set<String> inHand = Collections.synchronizedSet(new HashSet<>());
    private final List<String> twoAtOnce = Collections.synchronizedList(new ArrayList<>());

    Adapters adapters() {
        return new Adapters(Map.of(Adapters.TEXT, this, Adapters.EMAIL, this));
    }

    /** What happens the next time; after that, messages are taken again. */
    void then(Supplier<Outcome> outcome) {
        next.add(outcome);
    }

    void thenFail(int times) {
        for (int time = 0; time < times; time++) {
            then(() -> new Outcome.Failed("BUSY"));
        }
    }

    @Override
    public Outcome send(Letter letter) {
        if (!inHand.add(letter.to())) {
            twoAtOnce.add(letter.to());
        }
        try {
            handed.add(letter);
            Supplier<Outcome> outcome;
            synchronized (next) {
                outcome = next.poll();
            }
            return outcome == null ? new Outcome.Sent(null, false) : outcome.get();
        } finally {
            inHand.remove(letter.to());
        }
    }

    List<Letter> handed() {
        return List.copyOf(handed);
    }

    public List<UUID> ids() {
        return handed().stream().map(letter -> letter.reference().messageId()).toList();
    }

    List<String> twoAtOnce() {
        return List.copyOf(twoAtOnce);
    }
}
