/** The HTTP face of the local outbox. */
@NullMarked
package dev.tenure.command.messages.web;

import org.jspecify.annotations.NullMarked;
