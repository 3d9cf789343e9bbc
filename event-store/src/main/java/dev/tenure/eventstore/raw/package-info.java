/** The log as it is stored, in one snapshot, streamed in binary form. For what checks the log and what moves it. */
@NullMarked
package dev.tenure.eventstore.raw;

import org.jspecify.annotations.NullMarked;
