/**
 * The system's time, which an operator may move forward where a setting allows it: for demonstrations and trials. Leases,
 * tokens and whatever outside services are told keep to the machine's clock.
 */
@NullMarked
package dev.tenure.command.clock;

import org.jspecify.annotations.NullMarked;
