package dev.tenure.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.RenamePerson;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.dispatch.CommandNames;
import dev.tenure.command.lifecycle.LifecycleCommand.AnnounceAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.EndAbsence;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeErasure;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeInactivity;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgePasswordAge;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.lifecycle.LifecycleCommand.WithdrawLeaverMark;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every cell of the table in docs/lifecycle.md. */
@Rule({"LEA-1", "LEA-3", "LEA-4", "LEA-5", "LEA-7", "INA-4", "INA-6", "REG-9"})
class LifecycleMatrixIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Path TABLE = Path.of("..", "docs", "lifecycle.md");
    private static final Actor STORY = Actor.process("story");

    private final CommandSide side = CommandSide.deciding(POSTGRES);
    private final Home home = Home.of(side, 2);
    private final Home other = Home.of(side, 1);
    private final UserAccountId member = home.person(1);

    @AfterEach
    void close() {
        side.close();
    }

    /** A cell of the table. */
    record Cell(String command, String state, String verdict) {}

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellHolds(Cell cell) {
        Objects.requireNonNull(states().get(cell.state()), cell.state()).run();
        Command<?> command = Objects.requireNonNull(commands().get(cell.command()), cell.command())
                .apply(member);
        long head = side.store().log().head();

        String verdict = verdict(command);

        boolean changed = side.store().log().head() > head;
        assertThat(verdict.equals("done") ? (changed ? "yes" : "same") : verdict)
                .as("%s on an account that is %s", cell.command(), cell.state())
                .isEqualTo(cell.verdict());
        if (!verdict.equals("done")) {
            assertThat(changed).isFalse();
        }
    }

    @Test
    void everyCommandAboutTheLengthOfALifeIsInTheTable() throws IOException {
        List<String> known = Stream.of(LifecycleCommand.class.getPermittedSubclasses())
                .map(CommandNames::nameOf)
                .toList();

        assertThat(cells().stream().map(Cell::command).collect(Collectors.toSet()))
                .containsAll(known)
                .isEqualTo(commands().keySet());
        assertThat(cells().stream().map(Cell::state).collect(Collectors.toSet()))
                .isEqualTo(states().keySet());
    }

    private String verdict(Command<?> command) {
        boolean ofAStory = CommandNames.nameOf(command.getClass()).startsWith("account.judge-");
        try {
            side.commands().send(command, CommandContext.of(ofAStory ? STORY : Registrar.NAS));
            return "done";
        } catch (Rejection refused) {
            return refused.code().name();
        }
    }

    private Map<String, Function<UserAccountId, Command<?>>> commands() {
        Map<String, Function<UserAccountId, Command<?>>> commands = new HashMap<>(decisions());
        commands.put("account.judge-leaving", JudgeLeaving::new);
        commands.put("account.judge-inactivity", JudgeInactivity::new);
        commands.put("account.judge-password-age", JudgePasswordAge::new);
        commands.put("account.judge-erasure", JudgeErasure::new);
        return commands;
    }

    private Map<String, Function<UserAccountId, Command<?>>> decisions() {
        return Map.of(
                "account.rename",
                id -> new RenamePerson(id, new PersonName("Other", "Name")),
                "account.issue-temporary-password",
                IssueTemporaryPassword::new,
                "account.mark-leaver",
                id -> new MarkLeaver(id, List.of()),
                "account.withdraw-leaver-mark",
                WithdrawLeaverMark::new,
                "account.mark-joiner",
                id -> new MarkJoiner(id, other.container(), List.of()),
                "account.transfer",
                id -> new TransferAccount(id, other.container(), List.of()),
                "account.announce-absence",
                id -> new AnnounceAbsence(id, side.clock().instant().plus(Duration.ofDays(9))),
                "account.end-absence",
                EndAbsence::new);
    }

    private Map<String, Runnable> states() {
        return Map.of(
                "active", () -> {},
                "local", () -> Local.of(side).take(member),
                "leaver", () -> home.markLeaver(member),
                "deactivated", this::deactivate,
                "deactivated leaver",
                        () -> {
                            deactivate();
                            home.markLeaver(member);
                        },
                "deleted",
                        () -> {
                            home.markLeaver(member);
                            side.clock().advance(Duration.ofDays(31));
                            home.judgeLeaving(member);
                        });
    }

    private void deactivate() {
        side.clock().advance(Duration.ofDays(87));
        home.judgeInactivity(member);
        side.clock().advance(Duration.ofDays(3));
        home.judgeInactivity(member);
    }

    static List<Cell> cells() throws IOException {
        List<List<String>> rows = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| `account.") || line.startsWith("| command |"))
                .map(LifecycleMatrixIT::cellsOf)
                .toList();
        List<String> states = rows.get(0);
        List<Cell> cells = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> {
            for (int column = 1; column < row.size(); column++) {
                cells.add(new Cell(row.get(0).replace("`", ""), states.get(column), row.get(column)));
            }
        });
        return cells;
    }

    private static List<String> cellsOf(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
