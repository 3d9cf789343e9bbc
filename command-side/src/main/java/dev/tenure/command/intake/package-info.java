/**
 * Files of people who are to have accounts (ORG-1, REG-10), read and judged before anything is sent. It uses the rules of
 * registration; nothing of this side depends on it.
 */
@NullMarked
package dev.tenure.command.intake;

import org.jspecify.annotations.NullMarked;
