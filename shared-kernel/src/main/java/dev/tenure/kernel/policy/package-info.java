/** The numbers of the rulebook that a deployment may set (POL-1), validated when made. */
@NullMarked
package dev.tenure.kernel.policy;

import org.jspecify.annotations.NullMarked;
