/** What all resources of this side share: reading the caller, writing answers and problems. Imported by resources only. */
@NullMarked
package dev.tenure.command.web;

import org.jspecify.annotations.NullMarked;
