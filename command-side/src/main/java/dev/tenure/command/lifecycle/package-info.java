/**
 * What ends or moves an account's life: leaving, joining, not being used, deletion (LEA, INA), and the stories that wait for
 * it. Decisions about a person and their mailboxes at once; it may use all features, none uses it.
 */
@NullMarked
package dev.tenure.command.lifecycle;

import org.jspecify.annotations.NullMarked;
