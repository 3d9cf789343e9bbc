/** The arrows between rooms and packages, and the wrong classes that each rule must catch. Nothing depends on it. */
@NullMarked
package dev.tenure.architecture;

import org.jspecify.annotations.NullMarked;
