/** The keys that sign tokens, and what a token says. The edge of the application checks tokens with the public halves. */
@NullMarked
package dev.tenure.identity.token;

import org.jspecify.annotations.NullMarked;
