/**
 * A whole home taken over by another provider (LEA-3): it moves in one step of NAS and many of the engine, one for each person. It
 * uses the features; none of them knows it.
 */
@NullMarked
package dev.tenure.command.takeover;

import org.jspecify.annotations.NullMarked;
