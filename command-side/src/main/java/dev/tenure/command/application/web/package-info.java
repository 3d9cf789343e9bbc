/** The HTTP face of applications, the public form's endpoint included. */
@NullMarked
package dev.tenure.command.application.web;

import org.jspecify.annotations.NullMarked;
