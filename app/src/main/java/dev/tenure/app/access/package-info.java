/** Who may come in: access tokens and what each request may reach. Used by the assembly only. */
@NullMarked
package dev.tenure.app.access;

import org.jspecify.annotations.NullMarked;
