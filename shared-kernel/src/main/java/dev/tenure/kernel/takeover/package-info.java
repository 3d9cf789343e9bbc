/** Whole homes that another provider takes over (LEA-3). */
@NullMarked
package dev.tenure.kernel.takeover;

import org.jspecify.annotations.NullMarked;
