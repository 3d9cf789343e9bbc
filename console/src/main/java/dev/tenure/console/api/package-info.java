/** How pages ask the two sides over HTTP, and what comes back. Every page may use it; it knows no page. */
@NullMarked
package dev.tenure.console.api;

import org.jspecify.annotations.NullMarked;
