/**
 * Random people over years, lived through day by day by the engine and by a model of the rulebook that knows nothing of it; on
 * each day both have to agree about everybody.
 */
@NullMarked
package dev.tenure.simulation;

import org.jspecify.annotations.NullMarked;
