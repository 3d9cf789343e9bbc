/**
 * The service as the rulebook tells it, in plain Java and a second time: written from the rules alone, with none of the engine's
 * classes, so that a mistake would have to be made twice to go unseen.
 */
@NullMarked
package dev.tenure.simulation.model;

import org.jspecify.annotations.NullMarked;
