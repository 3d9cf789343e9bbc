package dev.tenure.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RoleHealthTest {
    private final List<String> troubles = new ArrayList<>();

    @Test
    void aRoleIsReadyWhileNothingTroublesIt() {
        RoleHealth health = new RoleHealth("query side", () -> List.copyOf(troubles), List::of);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        troubles.add("directory does not run");
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        troubles.clear();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aRoleThatCannotTellIsNotReady() {
        RoleHealth health = new RoleHealth(
                "query side",
                () -> {
                    throw new IllegalStateException("away");
                },
                List::of);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsEntry("why", List.of("the database cannot be asked"));
    }

    @Test
    void whatFailsAgainAndAgainSendsNobodyAway() {
        RoleHealth health = new RoleHealth("command side", List::of, () -> List.of("onboarding"));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
}
