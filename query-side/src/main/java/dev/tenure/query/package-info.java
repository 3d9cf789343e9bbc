/** Wiring of the query side: slices, tokens, parked events, web. The application imports the configuration and nothing else. */
@NullMarked
package dev.tenure.query;

import org.jspecify.annotations.NullMarked;
