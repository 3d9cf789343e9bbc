/** The HTTP face of commands that stories could not get done. */
@NullMarked
package dev.tenure.command.process.web;

import org.jspecify.annotations.NullMarked;
