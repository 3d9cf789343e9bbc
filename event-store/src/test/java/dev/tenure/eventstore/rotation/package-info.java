/** Keys that are given successors beside readers and writers. */
@NullMarked
package dev.tenure.eventstore.rotation;

import org.jspecify.annotations.NullMarked;
