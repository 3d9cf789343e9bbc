/**
 * Whole stories through HTTP, against a Tenure that runs as it does for everybody, and what becomes of them when things break.
 * Nothing depends on it.
 */
@NullMarked
package dev.tenure.endtoend;

import org.jspecify.annotations.NullMarked;
