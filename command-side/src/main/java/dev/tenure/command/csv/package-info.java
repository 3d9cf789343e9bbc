/**
 * Files of comma-separated values, read line by line so that a bad line is named and harms no other (REG-10). Every
 * feature that takes files may use it; it knows none of them.
 */
@NullMarked
package dev.tenure.command.csv;

import org.jspecify.annotations.NullMarked;
