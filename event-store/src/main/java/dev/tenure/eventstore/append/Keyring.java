package dev.tenure.eventstore.append;

import dev.tenure.eventstore.append.EncodedUnit.UsedKey;
import dev.tenure.eventstore.jdbc.Queries;
import dev.tenure.eventstore.sealing.DataKey;
import dev.tenure.eventstore.sealing.DataKeys;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds the data key for somebody, or makes one. What it takes for granted, that a remembered key is still there and that a
 * new person has none, is checked by the append under its lock.
 */
final class Keyring {
    private static final String BY_PERSON = "select wrapped from events.data_key where person = ?::uuid";

    private final DataKeys keys;
    private final Queries queries;

    Keyring(DataKeys keys, DataSource dataSource) {
        this.keys = keys;
        this.queries = new Queries(dataSource);
    }

    /**
     * The key to seal with.
     *
     * @param isNew whether the person is heard of for the first time, as far as can be told, so that nothing is looked up
     */
    UsedKey keyFor(UUID person, boolean isNew) {
        Optional<DataKey> remembered = keys.remembered(person);
        if (remembered.isPresent()) {
            return new UsedKey(remembered.get(), false);
        }
        Optional<DataKey> stored = isNew ? Optional.empty() : stored(person);
        return stored.map(key -> new UsedKey(key, false)).orElseGet(() -> new UsedKey(keys.create(person), true));
    }

    private Optional<DataKey> stored(UUID person) {
        return queries.first(row -> row.getBytes(1), BY_PERSON, person).map(wrapped -> keys.unwrap(person, wrapped));
    }

    /** To be told once a unit is durable. */
    void appended(EncodedUnit unit) {
        unit.keys().stream().filter(UsedKey::isNew).map(UsedKey::key).forEach(keys::remember);
        unit.erased().forEach(keys::forget);
    }

    void forgetAll() {
        keys.forgetAll();
    }

    void forget(UUID person) {
        keys.forget(person);
    }
}
