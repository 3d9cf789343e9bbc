/** The documents, held to the sources and to each other. Nothing depends on it. */
@NullMarked
package dev.tenure.documents;

import org.jspecify.annotations.NullMarked;
