/** The HTTP face of how the deciding side does. Imported by the wiring only. */
@NullMarked
package dev.tenure.command.watch.web;

import org.jspecify.annotations.NullMarked;
