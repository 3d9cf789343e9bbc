/** Distribution lists and who is on them (SUP-3). */
@NullMarked
package dev.tenure.kernel.list;

import org.jspecify.annotations.NullMarked;
