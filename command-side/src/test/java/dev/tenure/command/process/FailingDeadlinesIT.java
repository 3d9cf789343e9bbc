package dev.tenure.command.process;

import static dev.tenure.command.process.WatchedDeadlines.DUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.CommandSide;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import dev.tenure.testing.SettableClock;
import java.time.Duration;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Rule("ORG-2")
class FailingDeadlinesIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final WatchedDeadlines watched = new WatchedDeadlines(POSTGRES);
    private final PostgresDeadlines deadlines = watched.manager();
    private final SettableClock clock = watched.clock();
    private final ToldSagas sagas = watched.sagas();
    private final SagaScopeDescriptor scope = WatchedDeadlines.aSaga();
    private final String saga = scope.getIdentifier().toString();

    @AfterEach
    void clear() {
        watched.clear();
    }

    @Test
    void stayWhereTheSagaFailsAndAreTriedAgainAfterAPause() {
        deadlines.schedule(DUE, "overdue", null, scope);
        clock.set(DUE);
        sagas.first(told -> {
            watched.jdbc()
                    .sql("insert into command.saga values (?::uuid, 'story', '{}')")
                    .param(told)
                    .update();
            throw new IllegalStateException("not now");
        });

        assertThat(watched.firing().fireDue()).isEqualTo(1);
        assertThat(watched.count("command.saga"))
                .as("what the failing saga wrote")
                .isZero();
        assertThat(watched.row()).containsEntry("attempts", 1).containsEntry("last_problem", "IllegalStateException");

        sagas.first(told -> {});
        assertThat(watched.firing().fireDue()).as("within the pause").isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(watched.firing().fireDue()).isEqualTo(1);
        assertThat(sagas.told()).containsExactly(saga);
        assertThat(watched.count("command.deadline")).isZero();
    }

    @Test
    void pauseLongerWithEachFailure() {
        deadlines.schedule(DUE, "overdue", null, scope);
        clock.set(DUE);
        sagas.first(told -> {
            throw new IllegalStateException("not now");
        });

        watched.firing().fireDue();
        clock.advance(Duration.ofSeconds(1));
        watched.firing().fireDue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(watched.firing().fireDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(watched.firing().fireDue()).isEqualTo(1);
        assertThat(watched.row()).containsEntry("attempts", 3);
    }

    @Test
    void ofOneSagaDoNotHoldUpThoseOfAnother() {
        deadlines.schedule(DUE, "overdue", null, scope);
        deadlines.schedule(DUE, "overdue", null, WatchedDeadlines.aSaga());
        clock.set(DUE);
        sagas.first(told -> {
            if (told.equals(saga)) {
                throw new IllegalStateException("not now");
            }
        });

        assertThat(watched.firing().fireDue()).isEqualTo(2);
        assertThat(sagas.told()).hasSize(1).doesNotContain(saga);
    }
}
