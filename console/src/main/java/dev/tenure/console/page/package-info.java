/** What all pages share: frame, errors, wording of times. It knows no single page. */
@NullMarked
package dev.tenure.console.page;

import org.jspecify.annotations.NullMarked;
