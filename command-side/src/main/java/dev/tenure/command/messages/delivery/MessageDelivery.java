package dev.tenure.command.messages.delivery;

import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits (REG-5): at least once, each person's messages one after another, over as many processes as there are. One
 * that is not taken is tried again with growing pauses, and holds up that person's later ones meanwhile; one that is refused,
 * or was tried too often, is parked and holds up nobody.
 */
public final class MessageDelivery {
    static final String GIVEN_UP = "GIVEN_UP";
    static final String DELETED = "PERSON_DELETED";
    static final String GONE = "CONTENT_GONE";
    private static final Logger LOG = LoggerFactory.getLogger(MessageDelivery.class);
    private static final int SOME = 500;

    private final DeliveryQueue queue;
    private final Contents contents;
    private final Adapters adapters;
    private final DeliverySettings settings;
    private final Clock clock;

    public MessageDelivery(
            DeliveryQueue queue, Contents contents, Adapters adapters, DeliverySettings settings, Clock clock) {
        this.queue = queue;
        this.contents = contents;
        this.adapters = adapters;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends all that is due now; returns how many were tried. */
    public int deliverDue() {
        int tried = 0;
        while (queue.enrol(adapters.channels(), SOME) == SOME) {
            LOG.debug("More messages than {} wait to be sent.", SOME);
        }
        while (deliverNext()) {
            tried++;
        }
        return tried;
    }

    /** Sends one message, or else takes note of new ones; false if there was neither. */
    public boolean step() {
        return deliverNext() || queue.enrol(adapters.channels(), SOME) > 0;
    }

    private boolean deliverNext() {
        Optional<Leased> due = queue.lease(adapters.channels(), clock.instant());
        due.ifPresent(this::deliver);
        return due.isPresent();
    }

    /** Wipes what a crash left between sending and wiping. */
    public void tidy() {
        List<UUID> left = queue.toWipe(SOME);
        left.forEach(contents::wipe);
        if (!left.isEmpty()) {
            queue.wiped(left);
        }
    }

    private void deliver(Leased leased) {
        if (leased.tries() > settings.tries()) {
            // every time somebody died over it
            park(leased, GIVEN_UP);
            return;
        }
        Optional<Map<String, String>> content = leased.gone() ? Optional.empty() : contents.open(leased.messageId());
        if (content.isEmpty()) {
            withdraw(leased);
        } else if (leased.isFresh(System.nanoTime())) {
            note(leased, hand(leased, content.get()));
        }
    }

    private Outcome hand(Leased leased, Map<String, String> content) {
        try {
            Map<String, String> values = new HashMap<>(content);
            String to = String.valueOf(values.remove(Messages.TO));
            MessageAdapter adapter = adapters.of(leased.channel()).orElseThrow();
            return adapter.send(new Letter(
                    leased.reference(),
                    leased.tries() > 1,
                    leased.channel(),
                    to,
                    MessageTemplate.of(leased.template()),
                    values));
        } catch (RuntimeException unexpected) {
            // its words may be about the person
            LOG.warn(
                    "Message {} could not be handed over: {}",
                    leased.messageId(),
                    unexpected.getClass().getName());
            return new Outcome.Failed("UNEXPECTED " + unexpected.getClass().getSimpleName());
        }
    }

    private void note(Leased leased, Outcome outcome) {
        if (outcome instanceof Outcome.Sent sent) {
            sent(leased, sent);
        } else if (outcome instanceof Outcome.Refused refused) {
            park(leased, refused.reason());
        } else if (outcome instanceof Outcome.Failed failed) {
            failed(leased, failed.reason());
        }
    }

    private void sent(Leased leased, Outcome.Sent sent) {
        Instant now = clock.instant();
        if (sent.receiptFollows()) {
            queue.sent(leased, sent.carrierId(), now, now.plus(Confirming.FIRST_ASKED_AFTER));
        } else if (queue.sentForGood(leased, sent.carrierId(), now)) {
            wipe(leased);
        }
    }

    private void failed(Leased leased, String reason) {
        if (leased.tries() >= settings.tries()) {
            park(leased, reason);
            return;
        }
        Duration pause = settings.pauseAfter(leased.tries());
        if (queue.later(leased, reason, clock.instant().plus(pause))) {
            LOG.warn("Message {} was not taken ({}) and is sent again in {}.", leased.messageId(), reason, pause);
        }
    }

    private void park(Leased leased, String reason) {
        if (queue.park(leased, reason, clock.instant())) {
            LOG.error(
                    "Message {} is parked after {} tries ({}) until somebody has it sent again.",
                    leased.messageId(),
                    Math.min(leased.tries(), settings.tries()),
                    reason);
        }
    }

    private void withdraw(Leased leased) {
        if (queue.withdraw(leased, leased.gone() ? DELETED : GONE, clock.instant())) {
            wipe(leased);
        }
    }

    private void wipe(Leased leased) {
        contents.wipe(leased.messageId());
        queue.wiped(List.of(leased.messageId()));
    }
}
