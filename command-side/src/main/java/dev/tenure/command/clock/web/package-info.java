/** The HTTP face of the system's time. */
@NullMarked
package dev.tenure.command.clock.web;

import org.jspecify.annotations.NullMarked;
