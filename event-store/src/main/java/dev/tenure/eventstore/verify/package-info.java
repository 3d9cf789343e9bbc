/** Checks that the log is what was written, and names what is not. Reads only, beside a live system or on a replica. */
@NullMarked
package dev.tenure.eventstore.verify;

import org.jspecify.annotations.NullMarked;
