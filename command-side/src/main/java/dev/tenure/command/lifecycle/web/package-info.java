/** The HTTP face of leaving, joining and absences. */
@NullMarked
package dev.tenure.command.lifecycle.web;

import org.jspecify.annotations.NullMarked;
