package dev.tenure.app.watch;

import dev.tenure.command.watch.Backlog;
import dev.tenure.command.watch.CommandSideStatus;
import dev.tenure.eventstore.follow.Progress;
import dev.tenure.eventstore.follow.Standing;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Measures the deciding side: its stories, deadlines, and what waits or is parked. */
final class CommandSideMeters implements MeterBinder {
    private final CommandSideStatus status;
    private final Snapshot<Standing> stories;
    private final Snapshot<Backlog> backlog;

    CommandSideMeters(CommandSideStatus status) {
        this.status = status;
        this.stories = new Snapshot<>("the stories", status::stories);
        this.backlog = new Snapshot<>("what waits", status::backlog);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String story : status.names()) {
            gauge(
                    meters,
                    story,
                    "tenure.story.position",
                    "Position up to which it has handled all",
                    Progress::position);
            gauge(meters, story, "tenure.story.lag.events", "Events that it has not handled", Progress::lagEvents);
            gauge(
                    meters,
                    story,
                    "tenure.story.lag.seconds",
                    "Age of the oldest event not handled",
                    Progress::lagSeconds);
        }
        gauge(
                meters,
                "tenure.deadlines.pending",
                "Deadlines that have not fired",
                it -> it.deadlines().pending());
        gauge(
                meters,
                "tenure.deadlines.due",
                "Deadlines whose time has come",
                it -> it.deadlines().due());
        gauge(
                meters,
                "tenure.deadlines.overdue",
                "Deadlines due for more than a minute",
                it -> it.deadlines().overdue());
        gauge(
                meters,
                "tenure.waiting.commands",
                "Commands that stories want sent",
                it -> it.commands().waiting());
        gauge(
                meters,
                "tenure.parked.commands",
                "Commands of stories that were refused",
                it -> it.commands().parked());
        gauge(
                meters,
                "tenure.parked.stories",
                "Stories that could not handle something",
                it -> it.stories().parked());
        gauge(
                meters,
                "tenure.parked.stories.oldest.seconds",
                "Age of the oldest of them",
                it -> it.stories().oldestSeconds());
        gauge(
                meters,
                "tenure.outbox.waiting",
                "Messages that have not left",
                it -> it.outbox().waiting());
        gauge(
                meters,
                "tenure.outbox.oldest.seconds",
                "Age of the oldest message that waits",
                it -> it.outbox().oldestSeconds());
        gauge(
                meters,
                "tenure.outbox.unconfirmed",
                "Messages that were taken and may yet come back",
                it -> it.outbox().unconfirmed());
        gauge(
                meters,
                "tenure.parked.messages",
                "Messages that were refused or tried too often",
                it -> it.outbox().parked());
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Backlog> part) {
        Gauge.builder(name, backlog, snapshot -> snapshot.number(part))
                .description(description)
                .register(meters);
    }

    private void gauge(
            MeterRegistry meters, String story, String name, String description, ToDoubleFunction<Progress> part) {
        Gauge.builder(name, stories, snapshot -> snapshot.number(all -> number(all, story, part)))
                .description(description)
                .tag("story", story)
                .register(meters);
    }

    private static double number(Standing all, String story, ToDoubleFunction<Progress> part) {
        return all.processors().stream()
                .filter(one -> one.name().equals(story))
                .mapToDouble(part)
                .findFirst()
                .orElse(Double.NaN);
    }
}
