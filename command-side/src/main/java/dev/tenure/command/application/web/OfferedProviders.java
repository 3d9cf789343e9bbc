package dev.tenure.command.application.web;

import dev.tenure.kernel.container.OdsCode;
import java.util.Optional;

/** Names and towns of providers as the loaded ODS reference data has them (ORG-3). */
@FunctionalInterface
public interface OfferedProviders {
    Optional<Provider> find(OdsCode code);

    /** A provider's name and postcode town. */
    record Provider(String name, String town) {}
}
