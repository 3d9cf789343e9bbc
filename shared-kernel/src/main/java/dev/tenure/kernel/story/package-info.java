/** What somebody does about stories that could not go on. */
@NullMarked
package dev.tenure.kernel.story;

import org.jspecify.annotations.NullMarked;
