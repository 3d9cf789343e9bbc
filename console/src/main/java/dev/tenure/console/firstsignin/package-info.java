/** The first sign-in, one thing per page. Nobody depends on it. */
@NullMarked
package dev.tenure.console.firstsignin;

import org.jspecify.annotations.NullMarked;
