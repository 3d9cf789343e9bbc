/** Who asks for something, in which role, and what that lets them do. Both sides and the edge use it. */
@NullMarked
package dev.tenure.kernel.actor;

import org.jspecify.annotations.NullMarked;
