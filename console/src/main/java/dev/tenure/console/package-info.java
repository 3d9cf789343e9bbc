/** The web pages. They ask the HTTP APIs like any other client and know nothing else of Tenure. */
@NullMarked
package dev.tenure.console;

import org.jspecify.annotations.NullMarked;
