/** How the deciding side does: stories, deadlines, commands and messages that wait, as numbers without personal data. Imported by the wiring and its own resources only. */
@NullMarked
package dev.tenure.command.watch;

import org.jspecify.annotations.NullMarked;
