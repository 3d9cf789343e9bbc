/** Written wrong on purpose: what the rule about the model has to catch. */
@NullMarked
package dev.tenure.simulation.canary.model;

import org.jspecify.annotations.NullMarked;
