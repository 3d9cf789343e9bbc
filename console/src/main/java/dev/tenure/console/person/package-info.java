/** One person with their history, and what NAS does for them. Nobody depends on it. */
@NullMarked
package dev.tenure.console.person;

import org.jspecify.annotations.NullMarked;
