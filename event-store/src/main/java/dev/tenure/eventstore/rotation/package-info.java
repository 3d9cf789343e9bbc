/**
 * Gives the keys that lie beside the database successors: data keys are wrapped again, row by row, while the store is in
 * use. Sealed content itself is never rewritten.
 */
@NullMarked
package dev.tenure.eventstore.rotation;

import org.jspecify.annotations.NullMarked;
