package dev.tenure.identity.signin;

import dev.tenure.eventstore.sealing.KeyedHash;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts wrong passwords per name over all processes, whether or not there is anybody of the name: after five in a row the
 * name is refused for a quarter of an hour.
 */
public final class WrongPasswords {
    private static final int MOST = 5;
    private static final int MINUTES = 15;

    private final JdbcClient jdbc;
    private final KeyedHash hash;

    public WrongPasswords(JdbcClient jdbc, KeyedHash hash) {
        this.jdbc = jdbc;
        this.hash = hash;
    }

    /** Counts one more try, and tells whether it is one too many. The fifteen minutes run from the last one that was judged. */
    boolean areTooManyWithThis(String name) {
        jdbc.sql("delete from access.wrong_password where last_at < clock_timestamp() - make_interval(mins => ?)")
                .param(MINUTES)
                .update();
        return jdbc.sql("insert into access.wrong_password as known (name_hash, times, last_at)"
                                + " values (?, 1, clock_timestamp()) on conflict (name_hash)"
                                + " do update set times = known.times + 1,"
                                + " last_at = case when known.times < ? then clock_timestamp() else known.last_at end"
                                + " returning times")
                        .params(hashed(name), MOST)
                        .query(Integer.class)
                        .single()
                > MOST;
    }

    void forget(String name) {
        jdbc.sql("delete from access.wrong_password where name_hash = ?")
                .param(hashed(name))
                .update();
    }

    private byte[] hashed(String name) {
        return hash.of("operator-name", name.toLowerCase(Locale.ROOT));
    }
}
