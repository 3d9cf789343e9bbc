package dev.tenure.eventstore.order;

import dev.tenure.eventstore.sample.HeldLock;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * What goes on beside the writers and readers: a transaction that keeps its id for the whole time, others that come, write and
 * mostly roll back (one of them as a writer that gives up under the lock), and sessions that are ended from the server's side.
 */
final class Disturbances implements AutoCloseable {
    private final NodePool database;
    private final Sql whole;

    Disturbances(NodePool nodes) {
        database = nodes;
        whole = database.session("disturbance");
        whole.run(
                "create table if not exists public.beside (number int)",
                "begin",
                "insert into public.beside values (0)");
        whole.list(row -> row.getString(1), "select pg_current_xact_id()::text");
    }

    void run(Random random, Round round) {
        try (Sql held = database.session("disturbance");
                Sql brief = database.session("disturbance")) {
            while (round.goesOn()) {
                held.run("begin", "insert into public.beside values (1)");
                for (int i = random.nextInt(10); i >= 0 && round.goesOn(); i--) {
                    round.pause(Duration.ofMillis(20 + random.nextInt(150)));
                    somethingElse(random, brief);
                }
                held.run(random.nextInt(3) == 0 ? "commit" : "rollback");
            }
        }
    }

    private static void somethingElse(Random random, Sql sql) {
        switch (random.nextInt(3)) {
            case 0 -> endASession(random, sql);
            case 1 -> giveUpUnderTheLock(random, sql);
            default -> sql.run("insert into public.beside values (2)");
        }
    }

    private static void endASession(Random random, Sql sql) {
        List<Integer> sessions = sql.list(
                row -> row.getInt(1),
                "select pid from pg_stat_activity where datname = current_database() and application_name like '"
                        + NodePool.NODE + "%' order by backend_start, pid");
        if (!sessions.isEmpty()) {
            sql.run("select pg_terminate_backend(" + sessions.get(random.nextInt(sessions.size())) + ")");
        }
    }

    private static void giveUpUnderTheLock(Random random, Sql sql) {
        sql.run(
                "begin",
                "select pg_advisory_xact_lock(" + HeldLock.APPEND_LOCK + ")",
                "insert into events.link (last_position, events, leaves, hash, committed_at)"
                        + " select last_position + 1000000 + " + random.nextInt(50)
                        + ", 1, hash, hash, now() from events.head",
                "rollback");
    }

    @Override
    public void close() {
        whole.run("rollback");
        whole.close();
    }
}
