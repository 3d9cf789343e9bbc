/** Runs projections: reads ahead, hands them whole batches, keeps their place with their rows, parks what fails. For whoever runs projections; it knows none. */
@NullMarked
package dev.tenure.eventstore.run;

import org.jspecify.annotations.NullMarked;
