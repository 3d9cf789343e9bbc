/** The rulebook page and the tests that prove each rule. Nothing depends on it. */
@NullMarked
package dev.tenure.rulebook;

import org.jspecify.annotations.NullMarked;
