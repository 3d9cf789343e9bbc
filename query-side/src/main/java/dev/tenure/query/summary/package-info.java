/** Slice of nothing of its own: the numbers of a first page, counted over what the other slices wrote. It reads their tables and knows no class of theirs. */
@NullMarked
package dev.tenure.query.summary;

import org.jspecify.annotations.NullMarked;
