package dev.tenure.eventstore.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * New ids of aggregates and events: UUIDs of version 7 (RFC 9562), whose first 48 bits are the time in milliseconds. What is
 * made together stands together in every index by id, so that appending to a large log touches few pages. They name things
 * and protect nothing: they can be guessed.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /** A new id. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** For Axon, which finds this class as a service. */
    @Override
    public String generateIdentifier() {
        return next().toString();
    }
}
