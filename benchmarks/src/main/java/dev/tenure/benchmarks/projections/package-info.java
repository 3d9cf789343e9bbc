/** Projections that follow a log with their writes. */
@NullMarked
package dev.tenure.benchmarks.projections;

import org.jspecify.annotations.NullMarked;
