package dev.tenure.command.ods;

import dev.tenure.kernel.container.OdsCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A care home as the Organisation Data Service publishes it (ORG-3).
 *
 * @param name as published, in capitals
 * @param address all lines of the address, the town among them, with commas between
 */
public record OdsSite(
        OdsCode code,
        String name,
        String address,
        String town,
        String postcode,
        LocalDate openDate,
        Optional<LocalDate> closeDate) {
    /** Whether the home is closed on that day; it is from its closing date on. */
    public boolean closedOn(LocalDate day) {
        return closeDate.filter(closed -> !closed.isAfter(day)).isPresent();
    }
}
