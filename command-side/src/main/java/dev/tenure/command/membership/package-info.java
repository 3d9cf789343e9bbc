/**
 * Who may use which shared mailbox (SMB-2 to 4, 7, 8, 10, 11): decisions about a person and a mailbox at once. It sees both
 * features; neither sees it.
 */
@NullMarked
package dev.tenure.command.membership;

import org.jspecify.annotations.NullMarked;
