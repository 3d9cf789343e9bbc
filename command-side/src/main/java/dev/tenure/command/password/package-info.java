/**
 * What a password or an answer to a security question must be, and the hashed forms they are kept in (PW, RST-1,
 * REG-11). Every feature of this side may use it; nothing here knows an account.
 */
@NullMarked
package dev.tenure.command.password;

import org.jspecify.annotations.NullMarked;
