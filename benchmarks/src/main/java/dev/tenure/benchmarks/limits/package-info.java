/** What the database gives at most, by fixed JDBC programmes: L1, Cin and Cout. Knows nothing of Tenure. */
@NullMarked
package dev.tenure.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
