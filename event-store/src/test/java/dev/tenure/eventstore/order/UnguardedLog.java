package dev.tenure.eventstore.order;

/**
 * This log without its guard, in the test's database only: the function that appends takes no lock, and its positions come from
 * a sequence before it commits. All else is as it is.
 */
final class UnguardedLog extends OurLog {
    private static final String[] NO_HEAD = {
        "create or replace view events.head as select"
                + " coalesce((select max(position) from events.event), 0)::bigint as last_position,"
                + " decode(repeat('00', 32), 'hex') as hash, coalesce((select epoch from events.epoch"
                + " order by ordinal desc limit 1), 0)::bigint as epoch",
        "create sequence public.positions"
    };
    private static final String[][] WITHOUT_A_GUARD = {
        {"perform pg_advisory_xact_lock(append_lock);", ""},
        {
            "answered_first := last_one.last_position + 1;",
            "perform pg_advisory_lock(1);"
                    + " select min(given) - 1 into last_one.last_position from (select nextval('public.positions') as given"
                    + " from generate_series(1, cardinality(event_unit))) as places;"
                    + " perform pg_advisory_unlock(1);"
                    + " answered_first := last_one.last_position + 1;"
        }
    };

    UnguardedLog(NodePool database) {
        super(database);
        try (Sql sql = database.session("guard")) {
            sql.run(NO_HEAD);
            sql.run(withoutAGuard(
                    sql.list(row -> row.getString(1), "select pg_get_functiondef('events.append'::regproc)")
                            .get(0)));
        }
    }

    private static String withoutAGuard(String function) {
        String changed = function;
        for (String[] change : WITHOUT_A_GUARD) {
            if (!changed.contains(change[0])) {
                throw new IllegalStateException("the guard is not where it was: " + change[0]);
            }
            changed = changed.replace(change[0], change[1]);
        }
        return changed;
    }
}
