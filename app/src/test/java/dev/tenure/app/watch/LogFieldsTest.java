package dev.tenure.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.eventstore.trace.LogFields;
import dev.tenure.eventstore.trace.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class LogFieldsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void fieldsAreThereWhileTheWorkIsDoneAndGoneAfterIt() {
        String seen = new LogFields().with("command", "account.rename").around(() -> MDC.get("command"));
        assertThat(seen).isEqualTo("account.rename");
        assertThat(MDC.get("command")).isNull();
    }

    @Test
    void whatWasThereBeforeIsThereAgainAlsoAfterAFailure() {
        MDC.put("command", "outer");
        assertThatThrownBy(() -> new LogFields().with("command", "inner").around(() -> {
                    throw new IllegalStateException(MDC.get("command"));
                }))
                .hasMessage("inner");
        assertThat(MDC.get("command")).isEqualTo("outer");
    }

    @Test
    void workWithoutATraceDoesNotBearTheOneBefore() {
        Traces traces = Traces.plain();
        MDC.put(LogFields.TRACE, TRACE);
        assertThat(traces.current()).isEqualTo(TRACE);
        String within = traces.within(null, "work", () -> String.valueOf(traces.current()));
        assertThat(within).isEqualTo("null");
        assertThat(traces.current()).isEqualTo(TRACE);
    }
}
