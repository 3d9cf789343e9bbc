/** Axon's own engines as users configure them, on the same server as Tenure, with an aggregate much like an account. */
@NullMarked
package dev.tenure.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
