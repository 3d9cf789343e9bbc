/** One shared mailbox with who may use it. Nobody depends on it. */
@NullMarked
package dev.tenure.console.mailbox;

import org.jspecify.annotations.NullMarked;
