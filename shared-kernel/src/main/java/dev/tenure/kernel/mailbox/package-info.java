/** Shared mailboxes, their owners and members (SMB). */
@NullMarked
package dev.tenure.kernel.mailbox;

import org.jspecify.annotations.NullMarked;
