/** Care providers and their containers (ORG). */
@NullMarked
package dev.tenure.kernel.container;

import org.jspecify.annotations.NullMarked;
