/** The language both sides speak. Everything may depend on it; it depends on the JDK and Axon's {@code @Revision} only. */
@NullMarked
package dev.tenure.kernel;

import org.jspecify.annotations.NullMarked;
