/** Whom an account's holder turns to, by where the account lies (SUP-1, ORG-9). */
@NullMarked
package dev.tenure.command.support;

import org.jspecify.annotations.NullMarked;
