/**
 * Decisions about a care provider as a whole (ORG-6, ORG-7): its name, its end. It sees container, mailboxes and accounts; none of
 * them sees it.
 */
@NullMarked
package dev.tenure.command.provider;

import org.jspecify.annotations.NullMarked;
