package dev.tenure.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tenure.command.CommandSide;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.sample.Registrar;
import dev.tenure.eventstore.trace.LogFields;
import dev.tenure.testing.PostgresExtension;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Beside every event stands the trace of the request that it goes back to, also where a story came in between. */
@Rule("AUD-1")
class RecordedTraceIT {
    private static final String SUBMITTING = "11111111111111111111111111111111";
    private static final String APPROVING = "4bf92f3577b34da6a3ce929d0e0e4736";

    @RegisterExtension
    static final PostgresExtension POSTGRES = CommandSide.database();

    private final CommandSide side = CommandSide.withStories(POSTGRES);

    @AfterEach
    void close() {
        side.close();
    }

    @Test
    void whatAStoryCausesBearsTheTraceOfTheApprovalThatBeganIt() {
        SubmitApplication application = Registrar.application(Registrar.people(2, "John", "Smith"));
        Registrar registrar = new Registrar(side);
        inTrace(SUBMITTING, () -> registrar.submit(application));
        inTrace(APPROVING, () -> registrar.send(Registrar.approval(application), Registrar.NAS));
        await("onboarded")
                .atMost(Duration.ofSeconds(30))
                .until(() -> side.historyOf(application.target()).contains("application.onboarded"));

        assertThat(namesOf(SUBMITTING)).isNotEmpty().allMatch(name -> name.startsWith("application."));
        assertThat(namesOf(APPROVING))
                .contains(
                        "application.approved",
                        "container.opened",
                        "account.registered",
                        "mailbox.created",
                        "mailbox.member-added",
                        "application.onboarded");
        assertThat(side.count("events.event"))
                .isEqualTo(namesOf(SUBMITTING).size() + namesOf(APPROVING).size());
    }

    @Test
    void whatIsDoneOutsideAnyTraceHasNone() {
        long head = side.store().log().head();
        SubmitApplication application = Registrar.application(Registrar.people(1, "Mary", "Smith"));
        new Registrar(side).submit(application);
        assertThat(side.count("events.event_json where position > " + head + " and jsonb_exists(metadata, 'trace')"))
                .isZero();
        assertThat(side.store().log().head()).isGreaterThan(head);
    }

    private static void inTrace(String trace, Runnable work) {
        new LogFields().with(LogFields.TRACE, trace).around(() -> {
            work.run();
            return trace;
        });
    }

    private List<String> namesOf(String trace) {
        return side.jdbc()
                .sql("select name from events.event_json where metadata ->> 'trace' = :trace order by position")
                .param("trace", trace)
                .query(String.class)
                .list();
    }
}
