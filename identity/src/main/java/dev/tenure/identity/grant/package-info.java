/** What was granted to whom. Only identity's own wiring uses it. */
@NullMarked
package dev.tenure.identity.grant;

import org.jspecify.annotations.NullMarked;
