/** How the processors of a side follow the log: how far they are, for which trace they work, whether they are stuck. Both sides use it for their own processors. */
@NullMarked
package dev.tenure.eventstore.follow;

import org.jspecify.annotations.NullMarked;
