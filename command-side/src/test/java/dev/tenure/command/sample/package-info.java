/** What tests of this side share: fakes of its ports, and fixtures that remember what a command wrote. */
@NullMarked
package dev.tenure.command.sample;

import org.jspecify.annotations.NullMarked;
