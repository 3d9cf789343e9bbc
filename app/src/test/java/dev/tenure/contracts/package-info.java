/** The stored form of every event, approved file by file, and the page that lists them. Nothing depends on it. */
@NullMarked
package dev.tenure.contracts;

import org.jspecify.annotations.NullMarked;
