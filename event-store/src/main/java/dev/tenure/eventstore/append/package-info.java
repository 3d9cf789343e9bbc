/** The one seam through which everything that a command writes becomes durable, whole or not at all. */
@NullMarked
package dev.tenure.eventstore.append;

import org.jspecify.annotations.NullMarked;
