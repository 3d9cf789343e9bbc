/** What will happen, to whom and when (POL-6). Pages of people and mailboxes show their own. */
@NullMarked
package dev.tenure.console.deadlines;

import org.jspecify.annotations.NullMarked;
