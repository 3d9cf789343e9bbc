/** The HTTP face of reported use. */
@NullMarked
package dev.tenure.command.use.web;

import org.jspecify.annotations.NullMarked;
