package dev.tenure.eventstore.order;

/** How much a trial has tried; one that tried nothing would find no difference either. */
final class Tally {
    private int rounds;
    private long events;
    private long accepted;
    private long refused;
    private long unknown;
    private long seen;

    void round(Ledger ledger, int committed) {
        rounds++;
        events += committed;
        accepted += ledger.accepted();
        refused += ledger.refused();
        unknown += ledger.unknown();
    }

    void seen(int more) {
        seen += more;
    }

    long accepted() {
        return accepted;
    }

    long refused() {
        return refused;
    }

    @Override
    public String toString() {
        return rounds + " rounds: " + events + " events, seen " + seen + " times; units accepted " + accepted
                + ", refused " + refused + ", not answered " + unknown;
    }
}
