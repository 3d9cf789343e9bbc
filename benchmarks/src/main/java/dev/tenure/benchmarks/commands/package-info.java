/** What one process decides and appends per second, and the limit beside it. Runs inside a started Tenure. */
@NullMarked
package dev.tenure.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
