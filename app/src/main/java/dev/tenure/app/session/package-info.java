/** Where the sessions of people at the pages are kept. Used by the assembly only. */
@NullMarked
package dev.tenure.app.session;

import org.jspecify.annotations.NullMarked;
