/** Erased people, in every way of reading and after every crash. */
@NullMarked
package dev.tenure.eventstore.erasure;

import org.jspecify.annotations.NullMarked;
