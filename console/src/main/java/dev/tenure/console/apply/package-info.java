/** The public application form. Nobody depends on it. */
@NullMarked
package dev.tenure.console.apply;

import org.jspecify.annotations.NullMarked;
