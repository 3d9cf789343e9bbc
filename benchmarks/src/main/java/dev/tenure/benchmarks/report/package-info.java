/** Figures, ratios, targets, and the page that shows them. Measures nothing itself. */
@NullMarked
package dev.tenure.benchmarks.report;

import org.jspecify.annotations.NullMarked;
