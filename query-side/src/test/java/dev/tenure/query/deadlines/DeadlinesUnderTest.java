package dev.tenure.query.deadlines;

import static dev.tenure.query.testing.Bumbleton.john;
import static dev.tenure.query.testing.Bumbleton.mary;
import static dev.tenure.query.testing.Bumbleton.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.query.slice.Erased;
import dev.tenure.query.testing.ReadModel;
import dev.tenure.query.testing.SliceUnderTest;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.SettableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The slice of what falls due, and what it tells; it has seen a home with John and Mary. */
abstract class DeadlinesUnderTest {
    static final Instant START = SliceUnderTest.START;
    static final String[] TABLES = {"deadline", "deadline_subject", "deadline_container"};
    static final DeadlineFilter ALL = new DeadlineFilter(Set.of(), null, null, null, null);

    @RegisterExtension
    static final PostgresExtension DATABASE = ReadModel.database();

    final Map<UUID, Instant> journal = new HashMap<>();
    final SettableClock clock = SettableClock.at(START.plusSeconds(60));
    SliceUnderTest slice;
    DeadlineQueries deadlines;

    @BeforeEach
    void start() {
        JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
        JdbcTransactionManager transactions = new JdbcTransactionManager(DATABASE.dataSource());
        slice = new SliceUnderTest(jdbc, transactions, new DeadlinesProjection(jdbc, Erased.nobody(), Policy.of2018()));
        deadlines = new DeadlineQueries(jdbc, accounts -> journal, clock, Policy.of2018());
        slice.bring(opened(), john(), mary());
    }

    @AfterEach
    void clear() {
        JdbcClient.create(DATABASE.dataSource())
                .sql("truncate readmodel.deadline, readmodel.deadline_subject, readmodel.deadline_container")
                .update();
    }

    List<DeadlineView> list(DeadlineFilter filter) {
        return deadlines.list(filter, 100, null).items();
    }

    DeadlineView only(DeadlineKind kind) {
        List<DeadlineView> found = list(new DeadlineFilter(Set.of(kind), null, null, null, null));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    DeadlineView of(UserAccountId account, DeadlineKind kind) {
        List<DeadlineView> found = list(new DeadlineFilter(Set.of(kind), null, account.value(), null, null));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    List<@Nullable Integer> days(DeadlineKind kind) {
        List<@Nullable Integer> days = new ArrayList<>();
        list(new DeadlineFilter(Set.of(kind), null, null, null, null)).forEach(view -> days.add(view.daysBefore()));
        return days;
    }

    List<String> kinds(UUID subject) {
        return list(new DeadlineFilter(Set.of(), null, subject, null, null)).stream()
                .map(DeadlineView::kind)
                .toList();
    }
}
