/** The event store under Axon as an application puts it together. */
@NullMarked
package dev.tenure.eventstore.axon;

import org.jspecify.annotations.NullMarked;
