/** What happened to one thing, step by step, read from the log itself (AUD-1, AUD-2). Imported by the wiring only. */
@NullMarked
package dev.tenure.query.history;

import org.jspecify.annotations.NullMarked;
