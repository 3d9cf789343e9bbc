package dev.tenure.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.ProfileCommand;
import dev.tenure.command.account.ProofCommand;
import dev.tenure.command.account.SignInCommand;
import dev.tenure.command.account.UseCommand;
import dev.tenure.command.account.UserAccountCommand;
import dev.tenure.command.lifecycle.LifecycleCommand;
import dev.tenure.command.matrix.AccountCommands.Sent;
import dev.tenure.command.matrix.Matrix.Cell;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be asked of an account in which state. */
@Rule({
    "REG-7", "REG-9", "SIGN-1", "SIGN-6", "PW-8", "RST-1", "RST-2", "RST-4", "LEA-1", "LEA-3", "LEA-4", "LEA-5",
    "LEA-7", "INA-4", "INA-6"
})
class AccountMatrixIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final Matrix MATRIX = Matrix.of("account");

    private static @Nullable Somebody somebody;
    private static String inState = "";

    static Stream<Cell> cells() {
        return MATRIX.cells();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyCellHolds(Cell cell) {
        Somebody who = somebodyWhoIs(cell.state());
        Sent sent = Objects.requireNonNull(AccountCommands.all().get(cell.command()), cell.command())
                .apply(who);

        Trial trial = Trial.of(who.side(), sent.command(), sent.actor());

        if (trial.changed()) {
            forget();
        }
        assertThat(trial.verdict()).isEqualTo(cell.verdict());
        assertThat(trial.isRefusal() && trial.changed()).isFalse();
    }

    @Test
    void theTableLeavesOutNoCommandAndNoState() {
        MATRIX.assertWhole(
                AccountCommands.all().keySet(),
                Objects.requireNonNull(somebodyWhoIs("settled")).states().keySet(),
                UserAccountCommand.FirstSignInStep.class,
                SignInCommand.class,
                ProofCommand.class,
                ProfileCommand.class,
                UseCommand.class,
                LifecycleCommand.class);
    }

    /** The same person as long as nothing has happened to them. */
    private static Somebody somebodyWhoIs(String state) {
        Somebody present = somebody;
        if (present == null || !inState.equals(state)) {
            forget();
            present = Somebody.in(state, POSTGRES);
            somebody = present;
            inState = state;
        }
        return present;
    }

    @AfterAll
    static void forget() {
        if (somebody != null) {
            somebody.close();
            somebody = null;
        }
    }
}
