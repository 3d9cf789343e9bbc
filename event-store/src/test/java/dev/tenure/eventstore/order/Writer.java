package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendConflict;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.LogUnavailable;
import java.util.Random;
import java.util.UUID;

/** Sends random units through one process, and notes what it was told. */
record Writer(OurLog.OurNode node, RandomUnits units, Ledger ledger) {
    void run(Random random, Round round) {
        while (round.goesOn()) {
            append(units.unit(random));
        }
    }

    private void append(AppendUnit unit) {
        try {
            ledger.accepted(unit, node.store().log().append(unit).position());
            units.accepted(unit);
        } catch (AppendConflict refused) {
            ledger.refused(unit);
            lookAgain(unit);
        } catch (LogUnavailable perhaps) {
            ledger.unknown(unit);
            lookAgain(unit);
        } catch (IllegalStateException refused) {
            if (!RandomUnits.isImpossible(unit)) {
                throw refused;
            }
            ledger.refused(unit);
        }
    }

    private void lookAgain(AppendUnit unit) {
        try {
            units.correct(unit, this::lastSequence);
        } catch (LogUnavailable lost) {
            // the next unit on it is refused again, and so on
        }
    }

    private long lastSequence(UUID boat) {
        return node.store()
                .storageEngine()
                .lastSequenceNumberFor(boat.toString())
                .orElse(-1L);
    }
}
