/** Distribution lists: what they are called and who stands on them (SUP-3). */
@NullMarked
package dev.tenure.command.list;

import org.jspecify.annotations.NullMarked;
