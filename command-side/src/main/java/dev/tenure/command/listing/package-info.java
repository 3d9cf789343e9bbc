/**
 * Who stands on which distribution list, and who may say so (SUP-3): decisions about a list with its container, accounts and
 * mailboxes. It sees them; none of them sees it.
 */
@NullMarked
package dev.tenure.command.listing;

import org.jspecify.annotations.NullMarked;
