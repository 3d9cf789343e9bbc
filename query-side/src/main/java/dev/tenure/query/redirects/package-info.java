/** Where any address leads, in one flat table (REN). Imported by the wiring only. */
@NullMarked
package dev.tenure.query.redirects;

import org.jspecify.annotations.NullMarked;
