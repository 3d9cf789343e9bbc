/**
 * Proofs of identity that take more than the account itself: an owner who vouches, a sole owner whom the provider's contact
 * knows (RST-3, RST-6). It sees accounts and mailboxes; neither sees it.
 */
@NullMarked
package dev.tenure.command.proof;

import org.jspecify.annotations.NullMarked;
