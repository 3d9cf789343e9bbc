/** Keyed hashes and authenticated encryption, with keys that live beside the database and never in it. */
@NullMarked
package dev.tenure.eventstore.sealing;

import org.jspecify.annotations.NullMarked;
