/** What every slice shares: how events reach it, one by one, and how far it has come. Every slice may use it; it knows none. */
@NullMarked
package dev.tenure.query.slice;

import org.jspecify.annotations.NullMarked;
