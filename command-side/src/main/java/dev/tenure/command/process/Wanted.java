package dev.tenure.command.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a story wants done about one message: written with its state, or dropped with it. */
final class Wanted {
    private final List<CommandRow> commands = new ArrayList<>();
    private final List<DeadlineRow> deadlines = new ArrayList<>();
    private final List<Cancelling> cancelled = new ArrayList<>();

    /** A command to be sent after the commit. */
    record CommandRow(
            UUID storyId,
            String step,
            String process,
            String name,
            String payload,
            @Nullable String trace,
            @Nullable Asked asked) {}

    /** Whose deadline is to fire again when the command's answer says so. */
    record Asked(String deadline, String sagaType, UUID sagaId) {}

    /** A deadline to be told of. */
    record DeadlineRow(UUID id, String name, Instant due, String sagaType, UUID sagaId) {}

    /** Deadlines that are not to be told of: that one, or those of that name, of one saga or of all. */
    record Cancelling(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable UUID sagaId) {
        boolean concerns(DeadlineRow row) {
            return id != null
                    ? id.equals(row.id())
                    : row.name().equals(name) && (sagaId == null || sagaId.equals(row.sagaId()));
        }
    }

    void send(CommandRow command) {
        commands.add(command);
    }

    void schedule(DeadlineRow deadline) {
        deadlines.add(deadline);
    }

    /** What was scheduled before is cancelled with what is there; what is scheduled afterwards is not. */
    void cancel(Cancelling which) {
        deadlines.removeIf(which::concerns);
        cancelled.add(which);
    }

    /** Takes over what was wanted after all this. */
    void add(Wanted later) {
        later.cancelled.forEach(this::cancel);
        commands.addAll(later.commands);
        deadlines.addAll(later.deadlines);
    }

    List<CommandRow> commands() {
        return commands;
    }

    List<DeadlineRow> deadlines() {
        return deadlines;
    }

    List<Cancelling> cancelled() {
        return cancelled;
    }
}
