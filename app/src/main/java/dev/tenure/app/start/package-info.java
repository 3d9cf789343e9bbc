/** Starting and failing to start: the database, the stored names, one clear line for each refusal. */
@NullMarked
package dev.tenure.app.start;

import org.jspecify.annotations.NullMarked;
