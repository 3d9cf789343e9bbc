/** What will happen, to whom, when, why, and what would stop it (POL-6). Imported by the wiring only. */
@NullMarked
package dev.tenure.query.deadlines;

import org.jspecify.annotations.NullMarked;
