/** Small commands of the executable that need no running application. Only the main class uses them. */
@NullMarked
package dev.tenure.app.tools;

import org.jspecify.annotations.NullMarked;
