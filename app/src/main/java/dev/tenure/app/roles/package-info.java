/** What a process does, and which rooms it therefore opens. The rest of the assembly asks here. */
@NullMarked
package dev.tenure.app.roles;

import org.jspecify.annotations.NullMarked;
