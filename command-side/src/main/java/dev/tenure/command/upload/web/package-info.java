/** Bulk uploads over HTTP (REG-10). Imported by nobody but the wiring. */
@NullMarked
package dev.tenure.command.upload.web;

import org.jspecify.annotations.NullMarked;
