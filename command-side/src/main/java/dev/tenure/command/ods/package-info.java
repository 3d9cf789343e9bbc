/**
 * Reference data of the Organisation Data Service: which codes there are and what is published about them (ORG-3).
 * Other features may ask it; it knows none of them.
 */
@NullMarked
package dev.tenure.command.ods;

import org.jspecify.annotations.NullMarked;
