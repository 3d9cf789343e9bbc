package dev.tenure.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.testing.PostgresExtension;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random people over two years: on each day the engine and a model of the rulebook agree about everybody. The seed is printed, and
 * {@code -Dtenure.seed} repeats it; {@code -Dtenure.simulation.people} and {@code -Dtenure.simulation.days} say how many.
 */
class SimulationIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private static final int TWO_YEARS = 730;
    /** Among so many, each of the following has always happened many times. */
    private static final int ENOUGH = 300;

    private static final List<String> HAPPENED = List.of(
            "AccountDeleted",
            "AccountRenamed",
            "Deactivated",
            "FoundUnopened",
            "InactivityWarned",
            "Joined",
            "LeaverMarkWithdrawn",
            "LeaverReminded",
            "LockedOut",
            "MobileChanged",
            "MobileRemoved",
            "OwnerNamed",
            "OwnerNeeded",
            "OwnerStoodDown",
            "PasswordExpired",
            "PasswordReminderSent",
            "Reactivated",
            "Unlocked");

    private static final List<String> ANSWERED = List.of(
            "ChangePassword PASSWORD_REFUSED",
            "FirstStep SIGN_IN_REFUSED",
            "IssueTemporary PROOF_NEEDED",
            "Join JOINER_NOT_PROVEN",
            "MarkLeaver LAST_OWNER",
            "OpenMailbox NOT_A_MEMBER",
            "ProveByMobile REFUSED",
            "RemoveMobile OWNER_NEEDS_MOBILE",
            "ResetByAnswers PROVEN",
            "Share MEMBER_NOT_FIT",
            "Share NOT_AN_OWNER",
            "Share OWNER_NOT_FIT",
            "SignIn MUST_CHANGE",
            "Withdraw NOT_A_LEAVER");

    /** In every build the same lives; {@code make proof} has others each time. */
    private static final long USUAL_SEED = 20_180_401;

    @Test
    void someHundredPeopleLiveAsTheRulebookSays() {
        assertAgreed(300, USUAL_SEED);
    }

    @Tag("proof")
    @Test
    void tenThousandPeopleLiveAsTheRulebookSays() {
        assertAgreed(10_000, new Random().nextLong());
    }

    private static void assertAgreed(int usualPeople, long usualSeed) {
        long seed = Long.getLong("tenure.seed", usualSeed);
        int people = Integer.getInteger("tenure.simulation.people", usualPeople);
        int days = Integer.getInteger("tenure.simulation.days", TWO_YEARS);
        System.out.println("simulation of " + people + " people over " + days + " days with -Dtenure.seed=" + seed);
        try (Engine engine = new Engine(POSTGRES)) {
            Simulation simulation = new Simulation(engine, seed, people, days);
            List<String> differences = simulation.live(days);
            System.out.println(simulation.answers());
            assertThat(differences).as("with -Dtenure.seed=%d", seed).isEmpty();
            assertThat(simulation.people()).isGreaterThanOrEqualTo(people);
            if (people >= ENOUGH && days == TWO_YEARS) {
                assertThat(simulation.events()).containsAll(HAPPENED);
                assertThat(simulation.answers().keySet()).containsAll(ANSWERED);
            }
        }
    }
}
