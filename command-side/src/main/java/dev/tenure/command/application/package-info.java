/** Providers' applications: submitted, set aside, approved, rejected (ORG-1 to 3, REG-3). */
@NullMarked
package dev.tenure.command.application;

import org.jspecify.annotations.NullMarked;
