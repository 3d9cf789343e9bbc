/** A small aggregate with events of every shape, for the tests of the event store. */
@NullMarked
package dev.tenure.eventstore.sample;

import org.jspecify.annotations.NullMarked;
