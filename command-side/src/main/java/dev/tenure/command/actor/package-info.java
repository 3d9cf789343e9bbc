/** Who asks for something, and in which role. Every feature may import it; it imports none. */
@NullMarked
package dev.tenure.command.actor;

import org.jspecify.annotations.NullMarked;
