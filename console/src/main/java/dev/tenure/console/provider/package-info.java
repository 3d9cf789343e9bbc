/** One care provider with what belongs to it. Nobody depends on it. */
@NullMarked
package dev.tenure.console.provider;

import org.jspecify.annotations.NullMarked;
