package dev.tenure.command.ods;

import dev.tenure.kernel.container.OdsCode;
import java.util.List;

/** The loaded reference data (ORG-3). */
public interface OdsSites {
    /** How the code stands today; nothing can be said of any code before data is loaded. */
    OdsFinding find(OdsCode code);

    /** Keeps the homes, each code once in the batch, in one step. Storing what is there already changes nothing. */
    OdsStored store(List<OdsSite> batch);
}
