package dev.tenure.eventstore.order;

/** An event where the table of events has it, once nobody can append any more. */
record Logged(long position, String eventId, String aggregateId, long sequence) {
    @Override
    public String toString() {
        return "position " + position + " (event " + sequence + " of " + aggregateId + ")";
    }
}
