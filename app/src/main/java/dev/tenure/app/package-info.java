/** The assembly: main class and what ties the rooms together. Nothing depends on it. */
@NullMarked
package dev.tenure.app;

import org.jspecify.annotations.NullMarked;
