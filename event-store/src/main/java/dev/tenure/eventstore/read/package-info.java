/** Reading recorded events back, with what Axon's own messages do not carry. */
@NullMarked
package dev.tenure.eventstore.read;

import org.jspecify.annotations.NullMarked;
