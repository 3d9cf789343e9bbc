/** Axon's event storage on PostgreSQL. Both sides may use it; it knows nothing of ours, no event by name. */
@NullMarked
package dev.tenure.eventstore;

import org.jspecify.annotations.NullMarked;
