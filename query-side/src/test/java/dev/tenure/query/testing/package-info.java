/** What the tests of this side share: events of one story, and a slice to bring them to. */
@NullMarked
package dev.tenure.query.testing;

import org.jspecify.annotations.NullMarked;
