package dev.tenure.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.JudgeLeaving;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.matrix.Matrix.Cell;
import dev.tenure.command.request.StaffRequestCommand;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.AskForTemporaryPassword;
import dev.tenure.command.request.StaffRequestCommand.JudgeRequestErasure;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.ReportName;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.command.sample.FakePasswords;
import dev.tenure.command.sample.Home;
import dev.tenure.command.sample.Registrar;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestId;
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

/** What may be asked of a request in which state. */
@Rule({"LEA-8", "SMB-9"})
class RequestMatrixIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Matrix MATRIX = Matrix.of("request");

    private final CommandSide side = CommandSide.deciding(POSTGRES, CommandSide.policy(), new FakePasswords());
    private final Home home = Home.of(side, 2);
    private final UserAccountId member = home.person(1);
    private final StaffRequestId request = new StaffRequestId(UUID.randomUUID());

    @AfterEach
    void close() {
        side.close();
    }

    static Stream<Cell> cells() {
        return MATRIX.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellHolds(Cell cell) {
        home.by(home.owner(), new ReportLeaving(request, member, home.owner(), null));
        Objects.requireNonNull(states().get(cell.state()), cell.state()).run();
        Command<?> command = Objects.requireNonNull(commands().get(cell.command()), cell.command());
        CommandContext context = command instanceof JudgeRequestErasure
                ? CommandContext.of(Registrar.ONBOARDING)
                : CommandContext.of(Registrar.NAS).because("asked", null, null);

        Trial trial = Trial.of(side, command, context);

        assertThat(trial.verdict()).isEqualTo(cell.verdict());
        assertThat(trial.isRefusal() && trial.changed()).isFalse();
    }

    @Test
    void theTableLeavesOutNoCommandAndNoState() {
        MATRIX.assertWhole(commands().keySet(), states().keySet(), StaffRequestCommand.class);
    }

    private Map<String, Runnable> states() {
        return Map.of(
                "open", () -> {},
                "accepted", () -> home.nas(new AcceptRequest(request, List.of())),
                "rejected", this::reject,
                "withdrawn", () -> home.nas(new WithdrawRequest(request)),
                "overtaken",
                        () -> {
                            home.nas(new MarkLeaver(member, List.of()));
                            side.clock().advance(Duration.ofDays(31));
                            home.process(new JudgeLeaving(member));
                        });
    }

    private void reject() {
        side.commands()
                .send(
                        new RejectRequest(request),
                        CommandContext.of(Registrar.NAS).because("she stays", null, null));
    }

    private Map<String, Command<?>> commands() {
        return Map.of(
                "request.accept",
                new AcceptRequest(request, List.of()),
                "request.reject",
                new RejectRequest(request),
                "request.withdraw",
                new WithdrawRequest(request),
                "request.look",
                new LookAtRequest(request),
                "request.judge-erasure",
                new JudgeRequestErasure(request),
                "request.report-leaving",
                new ReportLeaving(fresh(), member, home.owner(), null),
                "request.report-name",
                new ReportName(fresh(), member, home.owner(), new PersonName("Joan", "Fairweather")),
                "request.ask-for-temporary-password",
                new AskForTemporaryPassword(fresh(), member, home.owner()),
                "request.ask-for-account",
                new AskForAccount(
                        fresh(),
                        new UserAccountId(UUID.randomUUID()),
                        home.owner(),
                        home.mailbox(),
                        new PersonName("Ella", "Wold"),
                        Registrar.freshMobile()));
    }

    private static StaffRequestId fresh() {
        return new StaffRequestId(UUID.randomUUID());
    }
}
