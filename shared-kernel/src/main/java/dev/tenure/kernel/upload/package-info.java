/** Bulk uploads of staff (REG-10): their ids and what happens to them. Both sides use it. */
@NullMarked
package dev.tenure.kernel.upload;

import org.jspecify.annotations.NullMarked;
