/** The story from an approved application to a working container (ORG-2). It may use all features; none uses it. */
@NullMarked
package dev.tenure.command.onboarding;

import org.jspecify.annotations.NullMarked;
