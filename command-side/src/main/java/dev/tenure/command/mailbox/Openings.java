package dev.tenure.command.mailbox;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.mailbox.SharedMailboxCommand.OpenMailbox;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.FoundUnopened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxOpened;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.SecondOwnerSuggested;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;

/** Who opens a mailbox, from what, and that somebody does (SMB-3, SMB-6, SMB-13). */
public final class Openings {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final SharedMailbox mailbox;
    private Instant created = Instant.EPOCH;
    private @Nullable Instant opened;
    private @Nullable Instant reported;
    private boolean secondOwnerSuggested;

    Openings(SharedMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Recorded at most once a day: what counts is that somebody looks, not how often. */
    @CommandHandler
    Done handle(OpenMailbox command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor, Clock clock) {
        require(actor.role() != Role.SELF || actor.isHolderOf(command.accountId()), RejectionCode.NOT_ALLOWED);
        require(mailbox.isMember(command.accountId()), RejectionCode.NOT_A_MEMBER);
        require(command.device() != Device.MOBILE, RejectionCode.MAILBOX_NOT_ON_MOBILE);
        Instant now = clock.instant();
        Instant last = opened;
        if (last == null || day(last).isBefore(day(now))) {
            apply(new MailboxOpened(mailbox.id(), now));
        }
        return new Done();
    }

    /** When it is to be reported that nobody opened it for so many days: at first, and again as long as nobody does. */
    public Instant unopenedDue(int days) {
        Instant told = reported;
        Instant seen = lastSeen();
        return CalendarDays.after(told != null && told.isAfter(seen) ? told : seen, days);
    }

    /** Records that nobody opened it for some days. */
    public void foundUnopened() {
        apply(new FoundUnopened(mailbox.id(), lastSeen()));
    }

    /** Records, once, that its only owner is asked to name a second. Tells whether that is so. */
    public boolean suggestSecondOwner() {
        if (secondOwnerSuggested || mailbox.owners().size() != 1) {
            return false;
        }
        apply(new SecondOwnerSuggested(mailbox.id()));
        return true;
    }

    @EventSourcingHandler
    void on(MailboxCreated event, @Timestamp Instant at) {
        created = at;
    }

    @EventSourcingHandler
    void on(MailboxOpened event) {
        opened = event.openedAt();
    }

    @EventSourcingHandler
    void on(FoundUnopened event, @Timestamp Instant at) {
        reported = at;
    }

    @EventSourcingHandler
    void on(SecondOwnerSuggested event) {
        secondOwnerSuggested = true;
    }

    private Instant lastSeen() {
        Instant last = opened;
        return last == null ? created : last;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(LONDON).toLocalDate();
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }
}
