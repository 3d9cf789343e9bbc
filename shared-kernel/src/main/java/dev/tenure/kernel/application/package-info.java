/** A care provider's application to join (ORG-1) and its way to a working container (ORG-2). */
@NullMarked
package dev.tenure.kernel.application;

import org.jspecify.annotations.NullMarked;
