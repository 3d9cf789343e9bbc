/** What every answer over HTTP shares: problems, paging, positions, checks of what was asked. Every slice may use it; it knows none. */
@NullMarked
package dev.tenure.query.web;

import org.jspecify.annotations.NullMarked;
