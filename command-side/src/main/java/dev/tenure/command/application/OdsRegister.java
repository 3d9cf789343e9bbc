package dev.tenure.command.application;

import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.container.OdsCode;

/** What the loaded ODS reference data says of a code today (ORG-3). */
@FunctionalInterface
public interface OdsRegister {
    OdsStanding standingOf(OdsCode code);
}
