package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.LifecycleCommand.WithdrawLeaverMark;
import dev.tenure.command.lifecycle.Returns.Taken;
import dev.tenure.command.listing.Listings;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import dev.tenure.kernel.policy.MailboxPolicy.LeaversLoseAccess;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Leaving (LEA-1, 2, 4, 7): the mark, what it takes and gives back, and what its clock makes due. */
public final class LeaverSteps {
    private final Departures departures;
    private final Returns returns;
    private final Listings listings;
    private final Timekeeping time;
    private final ClockNews news;
    private final Clock clock;
    private final Policy policy;

    public LeaverSteps(
            Departures departures,
            Returns returns,
            Listings listings,
            Timekeeping time,
            ClockNews news,
            Clock clock,
            Policy policy) {
        this.departures = departures;
        this.returns = returns;
        this.listings = listings;
        this.time = time;
        this.news = news;
        this.clock = clock;
        this.policy = policy;
    }

    @CommandHandler
    public Done handle(MarkLeaver command) {
        Party party = departures.load(command.accountId(), command.successors());
        Aggregate<UserAccount> account = party.leaver();
        Instant now = clock.instant();
        if (account.invoke(it -> it.leaverMark().set(now, policy.clocks()))) {
            departures.leave(party, AccessEnd.LEFT, command.successors());
            if (policy.mailboxes().leaversLoseAccess() == LeaversLoseAccess.AT_ONCE) {
                listings.takeOff(account, EntryEnd.LEFT);
            }
            news.leaving(account, account.invoke(it -> it.leaverMark().deletion(policy.clocks())));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(WithdrawLeaverMark command) {
        Taken taken = returns.load(command.accountId());
        Aggregate<UserAccount> account = taken.party().leaver();
        Set<DistributionListId> lists = account.invoke(it -> it.listed().takenByMark());
        if (!account.invoke(it -> it.leaverMark().withdraw())) {
            throw new Rejection(RejectionCode.NOT_A_LEAVER);
        }
        returns.giveBack(taken);
        listings.giveBack(account, lists);
        news.staying(account);
        return new Done();
    }

    @CommandHandler
    Judged handle(JudgeLeaving command) {
        return time.leaving(command.accountId());
    }
}
