/**
 * Servers of Debian's PostgreSQL with all its tools, for tests that copy, kill, restore or promote a whole server. For tests of
 * any module; where only a database is wanted, the embedded server of the package above is enough.
 */
@NullMarked
package dev.tenure.testing.debian;

import org.jspecify.annotations.NullMarked;
