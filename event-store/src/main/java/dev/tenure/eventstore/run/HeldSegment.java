package dev.tenure.eventstore.run;

import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;

/**
 * A segment that this process works on.
 *
 * @param place up to which everything is in the rows
 * @param stored the token of that place as it lies in the table
 */
@SuppressWarnings("ArrayRecordComponent") // as it lies in the table, compared there only
record HeldSegment(Segment segment, TrackingToken place, byte[] stored) {
    int id() {
        return segment.getSegmentId();
    }
}
