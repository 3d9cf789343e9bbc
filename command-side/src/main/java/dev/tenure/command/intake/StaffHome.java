package dev.tenure.command.intake;

import dev.tenure.kernel.container.OdsCode;
import org.jspecify.annotations.Nullable;

/**
 * The container that a file of staff is for.
 *
 * @param code its own code
 * @param existingAddressesAt the domain of addresses that people of a local container may bring with them (ORG-9); null where
 *     everybody gets one
 */
public record StaffHome(OdsCode code, @Nullable String existingAddressesAt) {}
