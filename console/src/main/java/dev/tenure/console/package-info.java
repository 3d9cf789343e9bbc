/** The web pages. A client of the HTTP APIs and nothing else; nobody but the assembly knows it. */
@NullMarked
package dev.tenure.console;

import org.jspecify.annotations.NullMarked;
