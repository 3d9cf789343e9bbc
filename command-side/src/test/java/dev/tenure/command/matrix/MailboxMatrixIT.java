package dev.tenure.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.mailbox.SharedMailboxCommand.AddMember;
import dev.tenure.command.mailbox.SharedMailboxCommand.Device;
import dev.tenure.command.mailbox.SharedMailboxCommand.OpenMailbox;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxAutoReply;
import dev.tenure.command.mailbox.SharedMailboxCommand.SetMailboxSignature;
import dev.tenure.command.matrix.Matrix.Cell;
import dev.tenure.command.membership.MailboxCommand;
import dev.tenure.command.membership.MailboxCommand.ChangeMailboxAddress;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.membership.MailboxCommand.JudgeUnopened;
import dev.tenure.command.membership.MailboxCommand.LookAtOwnMailbox;
import dev.tenure.command.membership.MembershipCommand;
import dev.tenure.command.membership.MembershipCommand.NameOwner;
import dev.tenure.command.membership.MembershipCommand.RemoveMember;
import dev.tenure.command.membership.MembershipCommand.StandDownOwner;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be asked of a shared mailbox in which state, and by whom. */
@Rule({"SMB-2", "SMB-3", "SMB-4", "SMB-5", "SMB-8", "SMB-11", "SMB-12", "SUP-4"})
class MailboxMatrixIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Matrix STATES = Matrix.of("mailbox");
    private static final Matrix PEOPLE = Matrix.of("by whom: mailbox");

    private final CommandSide side = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private final Home home = Home.of(side, 4);
    private final Home other = Home.of(side, 1);
    private final UserAccountId member = home.person(1);
    private final UserAccountId outsider = home.person(3);

    MailboxMatrixIT() {
        home.nas(new RemoveMember(home.mailbox(), outsider, List.of()));
        home.nas(new AddMember(home.mailbox(), other.owner()));
        home.nas(new RenameContainer(home.container(), "Elm House"));
    }

    @AfterEach
    void close() {
        side.close();
    }

    static Stream<Cell> states() {
        return STATES.cells();
    }

    static Stream<Cell> people() {
        return PEOPLE.cells();
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyCellHolds(Cell cell) {
        Objects.requireNonNull(reached().get(cell.state()), cell.state()).run();
        Actor actor = cell.command().contains(".judge-")
                ? Registrar.ONBOARDING
                : cell.command().endsWith("-own") ? Actor.holderOf(member) : Registrar.NAS;

        assertVerdict(cell, actor, member);
    }

    @ParameterizedTest
    @MethodSource("people")
    void everybodyMayDoWhatTheTableSays(Cell cell) {
        UserAccountId who = Objects.requireNonNull(actors().get(cell.state()), cell.state());
        Actor actor = cell.state().equals("NAS") ? Registrar.NAS : Actor.holderOf(who);

        assertVerdict(cell, actor, who);
    }

    private void assertVerdict(Cell cell, Actor actor, UserAccountId opening) {
        Command<?> command = Objects.requireNonNull(
                        commands().get(cell.command().replace("by whom: ", "")), cell.command())
                .apply(opening);

        Trial trial = Trial.of(side, command, actor);

        assertThat(trial.verdict()).isEqualTo(cell.verdict());
        assertThat(trial.isRefusal() && trial.changed()).isFalse();
    }

    @Test
    void theTablesLeaveOutNoCommandAndNoState() {
        STATES.assertWhole(commands().keySet(), reached().keySet(), MembershipCommand.class, MailboxCommand.class);
    }

    private Map<String, Runnable> reached() {
        return Map.of(
                "owned", () -> {},
                "in the care of NAS",
                        () -> home.nas(new StandDownOwner(
                                home.mailbox(), home.owner(), List.of(new Successor(home.mailbox(), null)))),
                "closed", () -> home.nas(new CloseMailbox(home.mailbox())));
    }

    private Map<String, UserAccountId> actors() {
        return Map.of(
                "NAS", member,
                "owner", home.owner(),
                "member", member,
                "guest", other.owner(),
                "anybody else", outsider);
    }

    /** By the person who opens it. */
    private Map<String, Function<UserAccountId, Command<?>>> commands() {
        Map<String, Function<UserAccountId, Command<?>>> commands = new HashMap<>();
        commands.put("mailbox.add-member", who -> new AddMember(home.mailbox(), outsider));
        commands.put("mailbox.remove-member", who -> new RemoveMember(home.mailbox(), home.person(2), List.of()));
        commands.put("mailbox.name-owner", who -> new NameOwner(home.mailbox(), home.person(2)));
        commands.put("mailbox.stand-down-owner", who -> new StandDownOwner(home.mailbox(), home.owner(), List.of()));
        commands.put("mailbox.set-auto-reply", who -> new SetMailboxAutoReply(home.mailbox(), null, null, "Away"));
        commands.put("mailbox.set-signature", who -> new SetMailboxSignature(home.mailbox(), "Elm House"));
        commands.put("mailbox.open", who -> new OpenMailbox(home.mailbox(), who, Device.COMPUTER));
        commands.put("mailbox.change-address", who -> new ChangeMailboxAddress(home.mailbox()));
        commands.put("mailbox.close", who -> new CloseMailbox(home.mailbox()));
        commands.put("mailbox.look-at-own", who -> new LookAtOwnMailbox(home.mailbox(), who));
        commands.put("mailbox.judge-unopened", who -> new JudgeUnopened(home.mailbox()));
        return commands;
    }
}
