/**
 * What tests of every module share: a PostgreSQL, a clock that is set by hand, the mark of a proven rule. Test scope only;
 * nothing that ships depends on it.
 */
@NullMarked
package dev.tenure.testing;

import org.jspecify.annotations.NullMarked;
