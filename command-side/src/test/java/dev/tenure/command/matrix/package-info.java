/** Tries every cell of the tables in docs/lifecycle.md: what may be asked of an account, a container, a mailbox or a list in which state. */
@NullMarked
package dev.tenure.command.matrix;

import org.jspecify.annotations.NullMarked;
