package dev.tenure.command.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.command.account.HashedPasswords;
import dev.tenure.command.password.KeyedTemporaryPasswords;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.sample.Told;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A refusal costs the same work whether there is such an account or not, and whatever state it is in: as many slow looks, and one
 * row in one transaction. Counted, not timed.
 */
@Rule({"SIGN-6", "AUD-1"})
class EqualWorkIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final String NOBODY = "nobody.at-all@nhs.net";
    /** A copy of an account is known or looked for; a decision that changes nothing has the log asked once more. */
    private static final long READS_APART = 1;

    private final AtomicInteger looks = new AtomicInteger();

    /** What a refusal cost. */
    private record Work(Told told, int slowLooks, long rows, long statements) {}

    static Stream<String> states() {
        return Stream.of(
                "newcomer",
                "settled",
                "expired",
                "locked out",
                "leaver",
                "away",
                "local",
                "deactivated",
                "deactivated leaver",
                "deleted");
    }

    @ParameterizedTest
    @MethodSource("states")
    void aRefusalCostsTheSameWhateverThereIs(String state) {
        HashedPasswords passwords = new HashedPasswords(
                new PasswordHashing(real -> new CountedLooks(real, looks)),
                new KeyedTemporaryPasswords(CommandSide.keys().keyedHash(), new SecureRandom()));
        try (Somebody somebody = Somebody.in(state, POSTGRES, passwords)) {
            Doors doors = new Doors(somebody.side(), passwords);
            for (Doors.Door door : Doors.Door.values()) {
                Work nobody = knock(door, NOBODY, doors, somebody.side());
                knock(door, somebody.address(), doors, somebody.side());
                Work known = knock(door, somebody.address(), doors, somebody.side());

                assertThat(known.told()).as("%s", door).isEqualTo(nobody.told());
                assertThat(known.slowLooks())
                        .as("%s", door)
                        .isEqualTo(nobody.slowLooks())
                        .isEqualTo(door.slowLooks());
                assertThat(known.rows()).as("%s", door).isEqualTo(nobody.rows()).isEqualTo(door.rows());
                assertThat(Math.abs(known.statements() - nobody.statements()))
                        .as("%s: %d statements, of nobody %d", door, known.statements(), nobody.statements())
                        .isLessThanOrEqualTo(READS_APART);
            }
        }
    }

    private Work knock(Doors.Door door, String loginName, Doors doors, CommandSide side) {
        int looksBefore = looks.get();
        long rowsBefore = rows();
        long before = side.statements();
        Told told = doors.knock(door, loginName);
        long statements = side.statements() - before;
        return new Work(told, looks.get() - looksBefore, rows() - rowsBefore, statements);
    }

    /** What is kept of refusals, whoever they are about. */
    private static long rows() {
        return JdbcClient.create(POSTGRES.dataSource())
                .sql("select (select count(*) from events.event) + (select count(*) from command.access_journal)")
                .query(Long.class)
                .single();
    }
}
