/** Who is signed in, how they sign in and out, and what their role may open. It knows no page. */
@NullMarked
package dev.tenure.console.access;

import org.jspecify.annotations.NullMarked;
