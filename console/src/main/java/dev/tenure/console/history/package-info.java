/** What happened to something, step by step, as pages tell it. Pages of things that have a history use it. */
@NullMarked
package dev.tenure.console.history;

import org.jspecify.annotations.NullMarked;
