package dev.tenure.app.start;

import dev.tenure.eventstore.rotation.UsedKeys;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.KeysRefused;
import java.security.MessageDigest;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys, the same for all processes of a database. The first start leaves a proof of it in the database; a process with
 * others is refused, since it would find no claim and open nothing. Of several first starts at once one makes the file.
 */
final class SharedKeys {
    private static final long LOCK = 0x54_65_6e_4b_65_79_73L;

    private SharedKeys() {}

    static Keys load(KeyPlace place, DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        Keys keys = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
            return checked(place, jdbc);
        });
        if (keys == null) {
            throw new IllegalStateException("the keys were not read");
        }
        new UsedKeys(source).confirm(keys);
        return keys;
    }

    private static Keys checked(KeyPlace place, JdbcClient jdbc) {
        Optional<byte[]> known = jdbc.sql("select proof from access.keys_check")
                .query(byte[].class)
                .optional();
        Keys keys = place.load(known.isEmpty());
        byte[] proof = keys.keyedHash().of("keys-check", "tenure");
        if (known.isEmpty()) {
            jdbc.sql("insert into access.keys_check (proof) values (?)")
                    .param(proof)
                    .update();
        } else if (!MessageDigest.isEqual(known.get(), proof)) {
            throw new KeysRefused(place + " is not the one that this database was first used with");
        }
        return keys;
    }
}
