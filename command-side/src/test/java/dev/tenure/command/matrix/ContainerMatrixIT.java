package dev.tenure.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.container.CareContainerCommand.CloseContainer;
import dev.tenure.command.container.CareContainerCommand.RenameContainer;
import dev.tenure.command.container.CareContainerCommand.SetStandardAutoReply;
import dev.tenure.command.container.CareContainerCommand.SetStandardSignature;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.list.DistributionListCommand;
import dev.tenure.command.list.DistributionListCommand.AddEntry;
import dev.tenure.command.list.DistributionListCommand.CloseList;
import dev.tenure.command.list.DistributionListCommand.CreateList;
import dev.tenure.command.list.DistributionListCommand.RemoveEntry;
import dev.tenure.command.list.DistributionListCommand.RenameList;
import dev.tenure.command.list.ListEntry;
import dev.tenure.command.matrix.Matrix.Cell;
import dev.tenure.command.membership.MailboxCommand.CloseMailbox;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryKind;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be asked of a container and of its distribution lists in which state. */
@Rule({"ORG-6", "ORG-7", "ORG-8", "SUP-3"})
class ContainerMatrixIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Matrix CONTAINERS = Matrix.of("container");
    private static final Matrix LISTS = Matrix.of("list");

    private final CommandSide side = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private final Home home = Home.of(side, 2);
    private final DistributionListId list = new DistributionListId(UUID.randomUUID());

    ContainerMatrixIT() {
        home.nas(new CreateList(list, home.container(), "night staff"));
        home.nas(
                new AddEntry(list, new ListEntry(EntryKind.ACCOUNT, home.owner().value())));
    }

    @AfterEach
    void close() {
        side.close();
    }

    static Stream<Cell> containers() {
        return CONTAINERS.cells();
    }

    static Stream<Cell> lists() {
        return LISTS.cells();
    }

    @ParameterizedTest
    @MethodSource("containers")
    void everyCellOfContainersHolds(Cell cell) {
        assertHolds(cell, states(), commands());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCellOfListsHolds(Cell cell) {
        assertHolds(cell, listStates(), listCommands());
    }

    private void assertHolds(Cell cell, Map<String, Runnable> states, Map<String, Command<?>> commands) {
        Objects.requireNonNull(states.get(cell.state()), cell.state()).run();

        Trial trial =
                Trial.of(side, Objects.requireNonNull(commands.get(cell.command()), cell.command()), Registrar.NAS);

        assertThat(trial.verdict()).isEqualTo(cell.verdict());
        assertThat(trial.isRefusal() && trial.changed()).isFalse();
    }

    @Test
    void theTablesLeaveOutNoCommandAndNoState() {
        CONTAINERS.assertWhole(commands().keySet(), states().keySet());
        LISTS.assertWhole(listCommands().keySet(), listStates().keySet(), DistributionListCommand.class);
    }

    private Map<String, Runnable> states() {
        return Map.of(
                "open", () -> {},
                "empty", this::empty,
                "closed",
                        () -> {
                            empty();
                            home.nas(new CloseContainer(home.container()));
                        });
    }

    private void empty() {
        home.nas(new CloseMailbox(home.mailbox()));
        List.of(home.owner(), home.person(1)).forEach(id -> home.nas(new MarkLeaver(id, List.of())));
        side.clock().advance(Duration.ofDays(31));
        List.of(home.owner(), home.person(1)).forEach(id -> home.process(new JudgeLeaving(id)));
    }

    private Map<String, Command<?>> commands() {
        return Map.of(
                "container.rename", new RenameContainer(home.container(), "Elm House"),
                "container.close", new CloseContainer(home.container()),
                "container.set-signature", new SetStandardSignature(home.container(), "Elm House"),
                "container.set-auto-reply", new SetStandardAutoReply(home.container(), "We answer on weekdays."));
    }

    private Map<String, Runnable> listStates() {
        return Map.of("open", () -> {}, "closed", () -> home.nas(new CloseList(list)));
    }

    private Map<String, Command<?>> listCommands() {
        ListEntry onIt = new ListEntry(EntryKind.ACCOUNT, home.owner().value());
        ListEntry other = new ListEntry(EntryKind.ACCOUNT, home.person(1).value());
        return Map.of(
                "list.create", new CreateList(new DistributionListId(UUID.randomUUID()), home.container(), "day staff"),
                "list.rename", new RenameList(list, "late staff"),
                "list.add-entry", new AddEntry(list, other),
                "list.remove-entry", new RemoveEntry(list, onIt),
                "list.close", new CloseList(list));
    }
}
