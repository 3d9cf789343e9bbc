/** What a day is (POL-2). */
@NullMarked
package dev.tenure.kernel.time;

import org.jspecify.annotations.NullMarked;
