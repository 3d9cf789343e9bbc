/** Shared mailboxes and who may use them (SMB). */
@NullMarked
package dev.tenure.command.mailbox;

import org.jspecify.annotations.NullMarked;
