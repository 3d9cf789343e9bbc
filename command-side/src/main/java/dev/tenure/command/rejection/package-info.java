/** Why a command is refused. Pure Java; every feature may import it, it imports none. */
@NullMarked
package dev.tenure.command.rejection;

import org.jspecify.annotations.NullMarked;
