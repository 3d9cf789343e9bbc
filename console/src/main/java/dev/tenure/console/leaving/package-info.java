/** NAS has a person leave, stay after all, or move to another provider; with it goes who answers for their mailboxes. Nobody depends on it. */
@NullMarked
package dev.tenure.console.leaving;

import org.jspecify.annotations.NullMarked;
