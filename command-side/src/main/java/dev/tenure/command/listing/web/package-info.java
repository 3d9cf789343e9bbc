/** The HTTP face of distribution lists. */
@NullMarked
package dev.tenure.command.listing.web;

import org.jspecify.annotations.NullMarked;
