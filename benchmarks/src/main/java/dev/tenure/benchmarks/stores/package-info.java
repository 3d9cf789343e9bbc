/** The event store by itself, without a Tenure around it: append units, sealing, and stores of different sizes. */
@NullMarked
package dev.tenure.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
