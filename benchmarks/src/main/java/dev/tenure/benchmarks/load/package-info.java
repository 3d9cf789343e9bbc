/** Callers that do one thing over and over, in rounds that take turns. Knows nothing of what is measured. */
@NullMarked
package dev.tenure.benchmarks.load;

import org.jspecify.annotations.NullMarked;
