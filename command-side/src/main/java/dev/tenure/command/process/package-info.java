/** Sagas with their store, deadlines and the commands they want sent. May import features' commands; no feature imports it. */
@NullMarked
package dev.tenure.command.process;

import org.jspecify.annotations.NullMarked;
