/** The stored form of events: owned names and canonical JSON. */
@NullMarked
package dev.tenure.eventstore.stored;

import org.jspecify.annotations.NullMarked;
