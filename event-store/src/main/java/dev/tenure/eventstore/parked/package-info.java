/** Events that a processing group could not handle, kept aside in order. For whoever runs processing groups. */
@NullMarked
package dev.tenure.eventstore.parked;

import org.jspecify.annotations.NullMarked;
