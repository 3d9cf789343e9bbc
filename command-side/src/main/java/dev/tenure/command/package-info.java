/** The side that decides. Wiring only; nothing imports it. */
@NullMarked
package dev.tenure.command;

import org.jspecify.annotations.NullMarked;
