package dev.tenure.command.upload;

import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.container.CareContainerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Whose accounts they are, read from the record itself. */
public final class KnownAccounts {
    private final RecordedEvents events;

    public KnownAccounts(RecordedEvents events) {
        this.events = events;
    }

    /** Who an account is for, where it belongs, and its present address. */
    public record Known(CareContainerId containerId, PersonName name, MailAddress address) {
        /** Whether it is the account of somebody of that name there, however the name is capitalised and spaced. */
        boolean isOf(CareContainerId container, PersonName person) {
            return containerId.equals(container) && plain(name).equals(plain(person));
        }

        private static String plain(PersonName name) {
            return (name.given() + "\n" + name.family())
                    .replaceAll("[\\p{Z}\\t]+", " ")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** Those of the ids that are accounts. */
    public Map<UUID, Known> of(Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        for (RecordedEvent recorded : events.ofAggregates(ids)) {
            Object event = recorded.message().getPayload();
            UUID id = UUID.fromString(recorded.message().getAggregateIdentifier());
            if (event instanceof AccountRegistered registered) {
                known.put(
                        id,
                        new Known(
                                registered.containerId(),
                                registered.personal().name(),
                                registered.personal().address()));
            } else if (event instanceof AccountRenamed renamed) {
                known.computeIfPresent(
                        id,
                        (same, before) -> new Known(
                                before.containerId(),
                                renamed.personal().name(),
                                renamed.personal().address()));
            }
        }
        return known;
    }
}
