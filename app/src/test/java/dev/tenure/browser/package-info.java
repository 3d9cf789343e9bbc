/** The pages in a real browser, as people meet them. */
@NullMarked
package dev.tenure.browser;

import org.jspecify.annotations.NullMarked;
