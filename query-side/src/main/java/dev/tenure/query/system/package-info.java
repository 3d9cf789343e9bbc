/** How the answering side does: how far its slices have followed the log, and what they could not handle. Imported by the wiring only. */
@NullMarked
package dev.tenure.query.system;

import org.jspecify.annotations.NullMarked;
