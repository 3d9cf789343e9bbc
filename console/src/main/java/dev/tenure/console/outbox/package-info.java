/** The messages that wait in the local outbox. Nobody depends on it. */
@NullMarked
package dev.tenure.console.outbox;

import org.jspecify.annotations.NullMarked;
