/** Text messages and e-mails that leave with the unit that decides them, and the local outbox they wait in. */
@NullMarked
package dev.tenure.command.messages;

import org.jspecify.annotations.NullMarked;
