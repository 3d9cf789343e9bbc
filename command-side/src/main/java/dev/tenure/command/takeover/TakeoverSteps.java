package dev.tenure.command.takeover;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.membership.MailboxClosing;
import dev.tenure.command.provider.ContainerClosing;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.takeover.TakeoverCommand.BeginTakeover;
import dev.tenure.command.takeover.TakeoverCommand.GoOn;
import dev.tenure.command.takeover.TakeoverCommand.ResumeTakeover;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.takeover.TakeoverEvent.TakeoverBegun;
import dev.tenure.kernel.takeover.TakeoverId;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Has a whole home move (LEA-3). One command of NAS fixes who and what is in it; then the engine does one thing at a time, each in
 * a unit of its own that also crosses it off the list, so that a crash loses nothing and nobody moves twice. A home is taken over
 * by one provider at a time.
 */
public final class TakeoverSteps {
    private final Repository<Takeover> begun;
    private final Joint<Takeover> takeovers;
    private final Joint<CareContainer> containers;
    private final HomeMoves moves;
    private final Home home;

    public TakeoverSteps(
            Repository<Takeover> begun,
            Joint<Takeover> takeovers,
            Joint<CareContainer> containers,
            HomeMoves moves,
            Home home) {
        this.begun = begun;
        this.takeovers = takeovers;
        this.containers = containers;
        this.moves = moves;
        this.home = home;
    }

    /** What is in a home, and how its mailboxes and the home itself are closed. */
    public record Home(ContainerClosing containers, MailboxClosing mailboxes, Claims claims) {}

    @CommandHandler
    TakeoverReceipt handle(BeginTakeover command) throws Exception {
        if (command.from().equals(command.to())) {
            throw new Rejection(RejectionCode.ALREADY_THERE);
        }
        takeHold(command.from(), command.takeoverId());
        List<UserAccountId> people = home.containers().people(command.from());
        List<SharedMailboxId> mailboxes =
                command.closing() ? home.containers().openMailboxes(command.from()) : List.of();
        requireOpen(command.from());
        requireOpen(command.to());
        begun.newInstance(() -> new Takeover(new TakeoverBegun(
                command.takeoverId(), command.from(), command.to(), command.closing(), people, mailboxes)));
        return new TakeoverReceipt(command.takeoverId(), people.size(), mailboxes.size());
    }

    /** While it runs there is nothing to resume; once nobody is left there is nothing to do. */
    @CommandHandler
    TakeoverReceipt handle(ResumeTakeover command) {
        Aggregate<Takeover> takeover = takeovers.load(command.target());
        CareContainerId from = takeover.invoke(Takeover::from);
        List<UserAccountId> people = home.containers().people(from);
        List<SharedMailboxId> mailboxes =
                takeover.invoke(Takeover::isClosing) ? home.containers().openMailboxes(from) : List.of();
        Aggregate<CareContainer> container = containers.load(from.value());
        boolean nothingLeft = people.isEmpty()
                && mailboxes.isEmpty()
                && (!takeover.invoke(Takeover::isClosing) || container.invoke(CareContainer::isClosed));
        if (takeover.invoke(Takeover::isFinished) && !nothingLeft) {
            takeHold(from, command.takeoverId());
            takeover.execute(it -> it.resume(people, mailboxes));
        }
        return new TakeoverReceipt(command.takeoverId(), people.size(), mailboxes.size());
    }

    @CommandHandler
    Done handle(GoOn command) {
        Aggregate<Takeover> takeover = takeovers.load(command.target());
        if (!takeover.invoke(Takeover::isFinished)) {
            takeover.invoke(Takeover::nextMailbox)
                    .ifPresentOrElse(
                            mailbox -> close(takeover, mailbox),
                            () -> takeover.invoke(Takeover::nextPerson)
                                    .ifPresentOrElse(person -> moves.move(takeover, person), () -> finish(takeover)));
        }
        return new Done();
    }

    private void close(Aggregate<Takeover> takeover, SharedMailboxId mailbox) {
        home.mailboxes().close(mailbox);
        takeover.execute(it -> it.mailboxClosed(mailbox));
    }

    private void finish(Aggregate<Takeover> takeover) {
        CareContainerId from = takeover.invoke(Takeover::from);
        boolean closed = takeover.invoke(Takeover::isClosing)
                && home.containers().closeIfEmpty(from).isEmpty();
        takeover.execute(it -> it.finish(closed));
        AppendUnit.current().release(key(from), takeover.invoke(Takeover::id).value());
    }

    private void takeHold(CareContainerId from, TakeoverId takeoverId) {
        UUID holder = home.claims().holderOf(key(from)).orElse(null);
        if (holder != null && !holder.equals(takeoverId.value())) {
            throw new Rejection(RejectionCode.TAKEOVER_RUNNING);
        }
        AppendUnit.current().claim(key(from), takeoverId.value());
    }

    private void requireOpen(CareContainerId id) {
        containers.load(id.value()).execute(CareContainer::requireOpen);
    }

    private static ClaimKey key(CareContainerId from) {
        return new ClaimKey("takeover", from.toString());
    }
}
