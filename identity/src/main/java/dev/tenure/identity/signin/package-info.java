/** How operators sign in at the page. Only identity's own wiring uses it. */
@NullMarked
package dev.tenure.identity.signin;

import org.jspecify.annotations.NullMarked;
