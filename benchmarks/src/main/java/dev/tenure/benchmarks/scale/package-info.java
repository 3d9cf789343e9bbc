/** Very many accounts with armed deadlines, and days on which many of them fall due. */
@NullMarked
package dev.tenure.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
