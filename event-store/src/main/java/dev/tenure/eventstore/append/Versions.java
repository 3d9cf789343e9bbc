package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.ExpectedVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the aggregates' last sequence numbers have to be for a unit to be appended. */
final class Versions {
    private Versions() {}

    /** What the caller expects, before what follows from the events, so that it is told first. */
    static List<ExpectedVersion> of(AppendUnit unit, List<EventRow> events) {
        List<ExpectedVersion> all = new ArrayList<>();
        unit.expectedVersions()
                .forEach((aggregate, version) -> all.add(new ExpectedVersion(aggregate, version, false, false)));
        unit.seenVersions()
                .forEach((aggregate, version) -> all.add(new ExpectedVersion(aggregate, version, true, false)));
        Map<UUID, Long> last = new HashMap<>();
        for (EventRow event : events) {
            Long before = last.put(event.aggregateId(), event.sequence());
            if (before == null) {
                all.add(new ExpectedVersion(event.aggregateId(), event.sequence() - 1, true, event.sequence() == 0));
            } else if (event.sequence() != before + 1) {
                throw new AppendConflict.StaleAggregate(event.aggregateId());
            }
        }
        return all;
    }
}
