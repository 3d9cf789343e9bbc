package dev.tenure.eventstore.append;

import java.util.List;
import java.util.UUID;

/** Looks on where people are erased; what it throws is told to whoever wants them erased. */
public interface ErasureWatch {
    /** Nobody. */
    ErasureWatch NOBODY = new ErasureWatch() {
        @Override
        public void before() {}

        @Override
        public void durable(List<UUID> people) {}
    };

    /** A unit that erases somebody is about to be appended; it is not when this throws. */
    void before();

    /** They are erased for good; nobody was told so yet. */
    void durable(List<UUID> people);
}
