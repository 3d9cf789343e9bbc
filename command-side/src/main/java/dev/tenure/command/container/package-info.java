/** Care providers' containers (ORG-2 to 4). */
@NullMarked
package dev.tenure.command.container;

import org.jspecify.annotations.NullMarked;
