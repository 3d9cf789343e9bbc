/** How new things are numbered. */
@NullMarked
package dev.tenure.eventstore.ids;

import org.jspecify.annotations.NullMarked;
