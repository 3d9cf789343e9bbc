package dev.tenure.kernel;

import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.application.ProviderApplicationEvent;
import dev.tenure.kernel.container.CareContainerEvent;
import dev.tenure.kernel.history.HistoryEvent;
import dev.tenure.kernel.list.DistributionListEvent;
import dev.tenure.kernel.mailbox.SharedMailboxEvent;
import dev.tenure.kernel.request.StaffRequestEvent;
import dev.tenure.kernel.story.StoryEvent;
import dev.tenure.kernel.takeover.TakeoverEvent;
import dev.tenure.kernel.upload.BulkUploadEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every event by its stored name, read from the sealed families so that none can be forgotten. */
public final class EventCatalogue {
    private static final List<Class<? extends TenureEvent>> FAMILIES = List.of(
            ProviderApplicationEvent.class,
            CareContainerEvent.class,
            UserAccountEvent.class,
            SharedMailboxEvent.class,
            DistributionListEvent.class,
            BulkUploadEvent.class,
            StaffRequestEvent.class,
            TakeoverEvent.class,
            HistoryEvent.class,
            StoryEvent.class);

    private EventCatalogue() {}

    /** Stored name to class, in alphabetical order of the names. */
    public static Map<String, Class<? extends TenureEvent>> byName() {
        Map<String, Class<? extends TenureEvent>> names = new TreeMap<>();
        FAMILIES.stream().flatMap(EventCatalogue::eventsOf).forEach(event -> put(names, event));
        return names;
    }

    /** A family is of events and of smaller families. */
    private static Stream<Class<? extends TenureEvent>> eventsOf(Class<? extends TenureEvent> family) {
        return Stream.of(family.getPermittedSubclasses())
                .map(member -> member.<TenureEvent>asSubclass(TenureEvent.class))
                .flatMap(member -> member.isSealed() ? eventsOf(member) : Stream.of(member));
    }

    private static void put(Map<String, Class<? extends TenureEvent>> names, Class<? extends TenureEvent> event) {
        EventName name = event.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalStateException(event.getName() + " has no @EventName");
        }
        Class<?> other = names.put(name.value(), event);
        if (other != null) {
            throw new IllegalStateException("'" + name.value() + "' names both " + other + " and " + event);
        }
    }
}
