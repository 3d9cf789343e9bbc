package dev.tenure.app.start;

import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People whom a backup from before their erasure brought back, and who were erased again just now (LEA-5). The read models of
 * that backup show them too: at a start, before anything reads there, they are emptied, and follow the log from its beginning.
 */
final class RevivedPeople implements Consumer<List<UUID>> {
    private static final Logger LOG = LoggerFactory.getLogger(RevivedPeople.class);
    private final JdbcClient jdbc;
    private volatile boolean started;

    RevivedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void accept(List<UUID> people) {
        if (started) {
            LOG.error(
                    "The database was put back beneath a running Tenure. {} people were erased again, and the read models"
                            + " may still show them: stop Tenure, drop schema readmodel cascade, and start.",
                    people.size());
            return;
        }
        StringJoiner tables = new StringJoiner(", ");
        jdbc.sql("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'readmodel'"
                        + " and tablename <> 'schema_history'")
                .query(String.class)
                .list()
                .forEach(tables::add);
        if (tables.length() > 0) {
            jdbc.sql("truncate " + tables).update();
        }
        LOG.warn("{} people were erased again; the read models are built anew from the log", people.size());
    }

    void started() {
        started = true;
    }
}
