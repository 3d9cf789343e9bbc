/** How the two sides are, and what is parked. Nobody depends on it. */
@NullMarked
package dev.tenure.console.system;

import org.jspecify.annotations.NullMarked;
