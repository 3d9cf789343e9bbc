package dev.tenure.command.listing;

import static dev.tenure.command.listing.Lists.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.list.DistributionListCommand.AddEntry;
import dev.tenure.command.list.DistributionListCommand.CloseList;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.sample.Concurrently;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one log, each with copies, locks and a gate of its own, decide about the same list at once. */
@Rule("SUP-3")
class EntriesAtOnceIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide one = CommandSide.deciding(POSTGRES);
    private final CommandSide two = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(one, 3);
    private final Home other = Home.of(one, 1);
    private final Lists lists = new Lists(one, home);
    private final DistributionListId nights = lists.make("Nights").id();
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @RepeatedTest(5)
    void whoMovesWhileTheyArePutOnAListIsOnItNoLonger() throws InterruptedException {
        List<Object> outcomes = Concurrently.run(List.of(
                sent(one, new AddEntry(nights, entry(member)), Registrar.NAS),
                sent(two, new MarkJoiner(member, other.container(), List.of()), Registrar.NAS)));

        assertThat(outcomes.get(1)).isNotInstanceOf(Throwable.class);
        if (outcomes.get(0) instanceof Rejection refused) {
            assertThat(refused.code()).isEqualTo(RejectionCode.LIST_ENTRY_ELSEWHERE);
        }
        assertThat(difference(nights.value(), "list.entry-added", "list.entry-removed"))
                .isZero();
        assertThat(difference(member.value(), "account.listed", "account.unlisted"))
                .isZero();
    }

    @RepeatedTest(5)
    void aListThatClosesWhileSomebodyIsPutOnItLeavesNobodyOnIt() throws InterruptedException {
        List<Object> outcomes = Concurrently.run(List.of(
                sent(one, new AddEntry(nights, entry(member)), Registrar.NAS),
                sent(two, new CloseList(nights), Registrar.NAS)));

        assertThat(outcomes.get(1)).isNotInstanceOf(Throwable.class);
        assertThat(difference(member.value(), "account.listed", "account.unlisted"))
                .isZero();
        assertThat(one.historyOf(nights.value())).endsWith("list.closed");
    }

    @RepeatedTest(5)
    void anOwnerWhoStandsDownWhileTheyEditDidItBeforeOrNotAtAll() throws InterruptedException {
        home.nas(new NameOwner(home.mailbox(), home.person(2)));

        List<Object> outcomes = Concurrently.run(List.of(
                sent(one, new AddEntry(nights, entry(member)), Actor.holderOf(home.owner())),
                sent(two, new StandDownOwner(home.mailbox(), home.owner(), List.of()), Registrar.NAS)));

        boolean edited = !(outcomes.get(0) instanceof Throwable);
        assertThat(one.historyOf(nights.value()).contains("list.entry-added")).isEqualTo(edited);
        if (edited) {
            assertThat(position(nights.value(), "list.entry-added"))
                    .isLessThan(position(home.owner().value(), "account.access-given"));
        }
    }

    @RepeatedTest(5)
    void ofManyListsOfOneNameAtOnceOneIsMade() throws InterruptedException {
        List<Object> outcomes = Concurrently.run(Collections.nCopies(
                6,
                () -> two.commands()
                        .send(
                                new CreateList(Lists.freshId(), home.container(), "Days"),
                                CommandContext.of(Registrar.NAS))));

        assertThat(outcomes).filteredOn(it -> !(it instanceof Throwable)).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Throwable.class::isInstance)
                .allSatisfy(
                        refused -> assertThat(((Rejection) refused).code()).isEqualTo(RejectionCode.LIST_NAME_TAKEN));
    }

    private long difference(UUID of, String plus, String minus) {
        List<String> history = one.historyOf(of);
        return (long) Collections.frequency(history, plus) - Collections.frequency(history, minus);
    }

    private long position(UUID of, String name) {
        return one.jdbc()
                .sql("select max(position) from events.event where aggregate_id = ? and name = ?")
                .params(of, name)
                .query(Long.class)
                .single();
    }

    private static Callable<?> sent(CommandSide gate, Command<?> command, Actor actor) {
        return () -> gate.commands().send(command, CommandContext.of(actor));
    }
}
