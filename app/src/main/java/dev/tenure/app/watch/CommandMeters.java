package dev.tenure.app.watch;

import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandWatch;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionKind;
import dev.tenure.eventstore.trace.LogFields;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Times every command by its name and outcome, and names it in the log lines that it causes. */
final class CommandMeters implements CommandWatch {
    private static final String NO_CODE = "none";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final Map<Ending, Timer> timers = new ConcurrentHashMap<>();

    private record Ending(String command, String outcome, String code) {}

    CommandMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Answer around(String command, Supplier<Answer> sending) {
        return new LogFields().with(LogFields.COMMAND, command).around(() -> timed(command, sending));
    }

    private Answer timed(String command, Supplier<Answer> sending) {
        Timer.Sample sample = Timer.start(meters);
        try {
            Answer answer = sending.get();
            sample.stop(timer(command, answer.repeated() ? "repeated" : "accepted", NO_CODE));
            return answer;
        } catch (Rejection rejection) {
            boolean failed = rejection.code().kind() == RejectionKind.UNAVAILABLE;
            sample.stop(timer(
                    command, failed ? "failed" : "rejected", rejection.code().name()));
            throw rejection;
        } catch (RuntimeException failure) {
            sample.stop(timer(command, "failed", NO_CODE));
            throw failure;
        }
    }

    private Timer timer(String command, String outcome, String code) {
        return timers.computeIfAbsent(new Ending(command, outcome, code), this::register);
    }

    private Timer register(Ending ending) {
        return Timer.builder("tenure.commands")
                .description("Commands through the gate, by name and outcome")
                .tag("command", ending.command())
                .tag("outcome", ending.outcome())
                .tag("code", ending.code())
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }
}
