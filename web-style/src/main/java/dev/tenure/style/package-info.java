/** What every page looks like: style sheet, layout and form fragments. Identity and the console use it; it knows nobody. */
@NullMarked
package dev.tenure.style;

import org.jspecify.annotations.NullMarked;
