package dev.tenure.command.registration;

import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.read.RecordedEvents;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.BelongingEvent.Transferred;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.ParentContainer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Whose accounts they are and where they lie, read from the record itself. */
public final class KnownAccounts {
    private final RecordedEvents events;

    public KnownAccounts(RecordedEvents events) {
        this.events = events;
    }

    /** Who an account is for, its present address, and how it stands. */
    public record Known(PersonName name, MailAddress address, Standing standing) {
        /** Whether it is the account of somebody of that name there, however the name is capitalised and spaced. */
        public boolean isOf(CareContainerId container, PersonName person) {
            return standing.containerId().equals(container) && plain(name).equals(plain(person));
        }

        private static String plain(PersonName name) {
            return (name.given() + "\n" + name.family())
                    .replaceAll("[\\p{Z}\\t]+", " ")
                    .toLowerCase(Locale.ROOT);
        }

        private Known called(AccountRenamed renamed) {
            return new Known(renamed.personal().name(), renamed.personal().address(), standing);
        }

        private Known in(CareContainerId container, ParentContainer parent) {
            return new Known(name, address, new Standing(container, parent, standing.deactivated()));
        }

        private Known deactivated(boolean now) {
            return new Known(name, address, new Standing(standing.containerId(), standing.parent(), now));
        }
    }

    /**
     * Where an account lies and whether it is in use.
     *
     * @param parent who runs it (ORG-9)
     */
    public record Standing(CareContainerId containerId, ParentContainer parent, boolean deactivated) {}

    /** Those of the ids that are accounts. */
    public Map<UUID, Known> of(Collection<UUID> ids) {
        Map<UUID, Known> known = new HashMap<>();
        for (RecordedEvent recorded : events.ofAggregates(ids)) {
            Object event = recorded.message().getPayload();
            UUID id = UUID.fromString(recorded.message().getAggregateIdentifier());
            if (event instanceof AccountRegistered registered) {
                known.put(id, begun(registered));
            } else {
                known.computeIfPresent(id, (same, before) -> after(before, event));
            }
        }
        return known;
    }

    private static Known begun(AccountRegistered event) {
        boolean local = event.channel() == RegistrationChannel.LOCAL;
        ParentContainer parent = local ? ParentContainer.LOCAL : ParentContainer.CARE;
        return new Known(
                event.personal().name(),
                event.personal().address(),
                new Standing(event.containerId(), parent, /* deactivated= */ false));
    }

    private static Known after(Known before, Object event) {
        if (event instanceof AccountRenamed renamed) {
            return before.called(renamed);
        }
        if (event instanceof Joined joined) {
            return before.in(joined.to(), ParentContainer.CARE);
        }
        if (event instanceof Transferred transferred) {
            return before.in(transferred.to(), transferred.parent());
        }
        if (event instanceof Deactivated || event instanceof Reactivated) {
            return before.deactivated(event instanceof Deactivated);
        }
        return before;
    }
}
