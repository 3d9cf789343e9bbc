package dev.tenure.command.ods;

import dev.tenure.kernel.application.OdsStanding;
import java.util.Optional;

/** What the reference data says of a code today: how it stands, and the home where there is one (ORG-3). */
public record OdsFinding(OdsStanding standing, Optional<OdsSite> site) {}
