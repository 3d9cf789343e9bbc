package dev.tenure.eventstore.order;

import dev.tenure.eventstore.append.AppendUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Holds everybody's story of a round against the table, once nobody writes any more. */
final class Comparison {
    private final OurLog log;
    private final Model model = new Model();
    private final Tally tally = new Tally();
    private List<AppendUnit> unresolved = List.of();

    Comparison(OurLog log) {
        this.log = log;
    }

    /** What differs since the last comparison; the log then goes on from here. */
    List<String> of(Ledger ledger, Collection<Follower> readers) {
        long base = model.position();
        unresolved.forEach(ledger::stillUnknown);
        List<Logged> committed = log.committedAfter(base);
        List<AppendUnit> written = ledger.inOrder(committed);
        List<String> found = new ArrayList<>(ledger.differences(committed));
        found.addAll(model.goOn(committed, written));
        found.addAll(claims());
        for (Follower reader : readers) {
            reader.catchUp(model.position());
            List<String> seen = reader.reading().takeSeen();
            tally.seen(seen.size());
            Verdict verdict = new Verdict(after(Math.max(base, reader.start()), committed));
            verdict.on(seen).forEach(difference -> found.add(reader + " " + difference));
        }
        tally.round(ledger, committed.size());
        unresolved = ledger.unresolved(committed);
        return found;
    }

    private List<String> claims() {
        try (OurLog.OurNode node = log.open(100)) {
            return node.store().claims().holdersOf(RandomUnits.berths()).equals(model.holders())
                    ? List.of()
                    : List.of("who holds which berth is not what the units of the log say");
        }
    }

    private static List<Logged> after(long position, List<Logged> committed) {
        return committed.stream().filter(event -> event.position() > position).toList();
    }

    long position() {
        return model.position();
    }

    Tally tally() {
        return tally;
    }
}
