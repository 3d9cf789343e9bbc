/**
 * Order without holes, on trial: what several processes wrote and were told is compared with what every reader saw, for this
 * log, for it without its guard, and for Axon's own engine. The method and what it shows: ADR 16.
 */
@NullMarked
package dev.tenure.eventstore.order;

import org.jspecify.annotations.NullMarked;
