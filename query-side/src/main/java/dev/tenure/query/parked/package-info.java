/** Events that a slice could not handle: listed and retried. Imported by the wiring only. */
@NullMarked
package dev.tenure.query.parked;

import org.jspecify.annotations.NullMarked;
