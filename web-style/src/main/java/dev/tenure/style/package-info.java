/** What every page looks like. Identity and the console use it; it knows nobody. */
@NullMarked
package dev.tenure.style;

import org.jspecify.annotations.NullMarked;
