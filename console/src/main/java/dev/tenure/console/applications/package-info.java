/** The applications of care providers and what NAS decides. Nobody depends on it. */
@NullMarked
package dev.tenure.console.applications;

import org.jspecify.annotations.NullMarked;
