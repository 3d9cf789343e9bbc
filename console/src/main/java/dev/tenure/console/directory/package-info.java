/** The search over people, providers and shared mailboxes. Nobody depends on it. */
@NullMarked
package dev.tenure.console.directory;

import org.jspecify.annotations.NullMarked;
