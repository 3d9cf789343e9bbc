/**
 * What erasing a person takes beside destroying their data key: a list outside the database, so that no older backup revives
 * them, and the scrubbing of what lingers in the server's files.
 */
@NullMarked
package dev.tenure.eventstore.erasure;

import org.jspecify.annotations.NullMarked;
