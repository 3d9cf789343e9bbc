package dev.tenure.eventstore.append;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes groups of units from the queue and has them appended, one group after another, on a thread and a connection of its own. */
final class Committer {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    private final AppendQueue queue;
    private final CommitterSession session;
    private final GroupSender sender;
    private final AppendListener listener;
    private final Thread thread;

    Committer(AppendQueue queue, CommitterSession session, GroupSender sender, AppendListener listener) {
        this.queue = queue;
        this.session = session;
        this.sender = sender;
        this.listener = listener;
        this.thread = new Thread(this::run, "event-log-committer");
        thread.setDaemon(true);
    }

    /** It connects with its first group and keeps that connection. */
    void start() {
        thread.start();
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    /** Waits until the queue, closed before, is empty and its last group told, or the limit is over. */
    void awaitEnd(Duration limit) {
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            List<WaitingUnit> group = queue.nextGroup();
            while (!group.isEmpty()) {
                append(group);
                group = queue.nextGroup();
            }
        } catch (InterruptedException e) {
            LOG.warn("the committer was interrupted and ends; units that wait will be refused");
            queue.close();
        } finally {
            session.close();
        }
    }

    private void append(List<WaitingUnit> group) {
        try {
            long begun = System.nanoTime();
            List<Fate> fates = sender.send(group.stream().map(WaitingUnit::unit).collect(Collectors.toList()));
            tellListener(group, fates, Duration.ofNanos(System.nanoTime() - begun));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).tell(fates.get(i));
            }
        } catch (SQLException e) {
            failed(group, e);
        } catch (LogUnavailable unknown) {
            LOG.warn(
                    "It could not be found out whether {} units were appended: {}", group.size(), unknown.getMessage());
            group.forEach(unit -> unit.fail(unknown));
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "a group of {} units failed in a way that was not thought of; the next is tried", group.size(), e);
            group.forEach(unit -> unit.fail(new IllegalStateException("the unit could not be appended", e)));
        }
    }

    private void tellListener(List<WaitingUnit> group, List<Fate> fates, Duration took) {
        int units = 0;
        List<String> events = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (fates.get(i).appended() != null) {
                units++;
                group.get(i).unit().events().forEach(event -> events.add(event.name()));
            }
        }
        if (units > 0) {
            listener.appended(units, events, took);
        }
    }

    private void failed(List<WaitingUnit> group, SQLException e) {
        if (!SqlStates.isRefusal(e)) {
            LOG.warn("{} units were not appended, the committer connects anew: {}", group.size(), e.getMessage());
            group.forEach(unit -> unit.fail(unavailable(e)));
        } else if (group.size() > 1) {
            group.forEach(unit -> append(List.of(unit)));
        } else {
            group.get(0).fail(new IllegalStateException("the database refused the unit", e));
        }
    }

    static LogUnavailable unavailable(SQLException e) {
        return new LogUnavailable("the database could not be asked; nothing was written", e);
    }
}
