/** That histories are read, which is history itself (AUD-5). */
@NullMarked
package dev.tenure.kernel.history;

import org.jspecify.annotations.NullMarked;
