/** Files of people: sent, checked, registered. Nobody depends on it. */
@NullMarked
package dev.tenure.console.uploads;

import org.jspecify.annotations.NullMarked;
