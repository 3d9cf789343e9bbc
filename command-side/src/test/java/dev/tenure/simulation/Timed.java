package dev.tenure.simulation;

import dev.tenure.simulation.model.Doing;
import java.time.Instant;

/** Something that is asked at an instant. */
record Timed(Instant at, Doing doing) {}
