package dev.tenure.eventstore.verify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event by itself: its digest, and what is wrong with it whatever stands around it.
 *
 * @param problem null where there is none
 * @param claimsProblem whether it is the claims that cannot be read
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Checked(
        long position,
        UUID aggregate,
        byte[] digest,
        @Nullable String problem,
        boolean claimsProblem) {}
