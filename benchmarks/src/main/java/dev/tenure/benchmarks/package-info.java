/** Measurements beside the limits of the machine they run on. Nothing depends on this room. */
@NullMarked
package dev.tenure.benchmarks;

import org.jspecify.annotations.NullMarked;
