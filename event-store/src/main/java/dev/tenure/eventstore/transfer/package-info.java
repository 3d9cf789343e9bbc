/** The log as a file of JSON lines: out whole or one aggregate, and back in whole, chain and all. */
@NullMarked
package dev.tenure.eventstore.transfer;

import org.jspecify.annotations.NullMarked;
