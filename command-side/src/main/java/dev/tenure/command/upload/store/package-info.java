/** Uploads and their rows in PostgreSQL, sealed. Nothing depends on it but the wiring. */
@NullMarked
package dev.tenure.command.upload.store;

import org.jspecify.annotations.NullMarked;
