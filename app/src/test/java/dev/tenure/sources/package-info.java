/** The project's own files, read by tests that hold documents and sources to each other. Only such tests use it. */
@NullMarked
package dev.tenure.sources;

import org.jspecify.annotations.NullMarked;
