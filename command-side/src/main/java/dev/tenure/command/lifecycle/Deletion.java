package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.DeletionCause;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;

/**
 * Deletes an account for ever (LEA-5), in one unit: out of all mailboxes and off all lists, what was asked about the person
 * overtaken (LEA-8), the mobile number free again (REG-3),
 * and the key to whatever identifies the person destroyed, with what waits to be sent to them; or else the day set on which it
 * will be. The addresses stay theirs (REN-4).
 */
public final class Deletion {
    private final Departures departures;
    private final Ties ties;
    private final Clock clock;
    private final Policy policy;

    public Deletion(Departures departures, Ties ties, Clock clock, Policy policy) {
        this.departures = departures;
        this.ties = ties;
        this.clock = clock;
        this.policy = policy;
    }

    /** What besides mailboxes a person is in, has or is waited for with. */
    public record Ties(Listings listings, MobileClaims mobiles, OpenMatters open) {}

    void delete(Party party, DeletionCause cause) {
        Aggregate<UserAccount> account = party.leaver();
        departures.leaveByDeadline(party, AccessEnd.DELETED);
        ties.listings().takeOff(account, EntryEnd.DELETED);
        ties.open().overtake(party.leaverId());
        account.invoke(it -> it.profile().mobile())
                .ifPresent(mobile -> ties.mobiles().release(mobile, party.leaverId()));
        int sealedDays = policy.record().sealedDays();
        if (sealedDays > 0) {
            Instant erasure = CalendarDays.after(clock.instant(), sealedDays);
            account.execute(it -> it.clocks().delete(cause, erasure));
            return;
        }
        account.execute(it -> it.clocks().delete(cause, null));
        AppendUnit.current().erase(party.leaverId().value());
    }
}
