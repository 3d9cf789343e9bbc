/** The executable as a process of its own: its start, its memory, its demonstration. Reads Linux's /proc. */
@NullMarked
package dev.tenure.benchmarks.process;

import org.jspecify.annotations.NullMarked;
