/** How outgoing messages leave: in order for each person, at least once, with growing pauses, parked where they cannot. What one adapter knows of its channel lies in a package of its own. */
@NullMarked
package dev.tenure.command.messages.delivery;

import org.jspecify.annotations.NullMarked;
