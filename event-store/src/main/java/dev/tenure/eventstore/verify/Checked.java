package dev.tenure.eventstore.verify;

import dev.tenure.eventstore.verify.ClaimSum.Sum;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event by itself: its digest, and what is wrong with it whatever stands around it.
 *
 * @param problem null where there is none
 * @param claims what it takes and frees, null where that cannot be read
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Checked(
        long position,
        UUID aggregate,
        String type,
        long sequence,
        byte[] digest,
        @Nullable String problem,
        @Nullable Sum claims) {}
