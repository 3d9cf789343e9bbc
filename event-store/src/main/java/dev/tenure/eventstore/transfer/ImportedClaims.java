package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.verify.ClaimChange;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Builds the claims from what a batch of events says was taken and freed. */
final class ImportedClaims {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String HELD = "select c.kind, c.key_hash, c.holder from unnest(?, ?) as k(kind, hash)"
            + " join events.claim c on c.kind = k.kind and c.key_hash = k.hash";
    private static final String FREE = "delete from events.claim c using unnest(?, ?) as k(kind, hash)"
            + " where c.kind = k.kind and c.key_hash = k.hash";
    private static final String TAKE =
            "insert into events.claim (kind, key_hash, holder) select * from unnest(?, ?, ?) as k(kind, hash, holder)";

    private final Connection connection;

    private record Key(String kind, ByteBuffer hash) {
        byte[] bytes() {
            byte[] bytes = new byte[hash.remaining()];
            hash.duplicate().get(bytes);
            return bytes;
        }
    }

    ImportedClaims(Connection connection) {
        this.connection = connection;
    }

    void apply(List<byte[]> claims) throws SQLException {
        Map<Key, List<ClaimChange>> changes = new LinkedHashMap<>();
        for (byte[] ofEvent : claims) {
            for (ClaimChange change : ClaimChange.listOf(ofEvent, MAPPER)) {
                changes.computeIfAbsent(
                                new Key(change.kind(), ByteBuffer.wrap(change.hash())), key -> new ArrayList<>())
                        .add(change);
            }
        }
        if (changes.isEmpty()) {
            return;
        }
        List<Key> keys = List.copyOf(changes.keySet());
        Map<Key, UUID> holders = holders(keys);
        changes.forEach((key, list) -> {
            UUID holder = holders.get(key);
            for (ClaimChange change : list) {
                holder = change.holderAfter(holder);
            }
            if (holder == null) {
                holders.remove(key);
            } else {
                holders.put(key, holder);
            }
        });
        write(keys, holders);
    }

    private Map<Key, UUID> holders(List<Key> keys) throws SQLException {
        try (PreparedStatement held = connection.prepareStatement(HELD)) {
            bind(held, keys);
            Map<Key, UUID> found = new HashMap<>();
            try (ResultSet rows = held.executeQuery()) {
                while (rows.next()) {
                    found.put(
                            new Key(rows.getString(1), ByteBuffer.wrap(rows.getBytes(2))),
                            rows.getObject(3, UUID.class));
                }
            }
            return found;
        }
    }

    private void write(List<Key> keys, Map<Key, UUID> holders) throws SQLException {
        try (PreparedStatement free = connection.prepareStatement(FREE);
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            bind(free, keys);
            free.executeUpdate();
            List<Key> taken = List.copyOf(holders.keySet());
            bind(take, taken);
            take.setArray(3, array("uuid", taken.stream().map(holders::get).toArray()));
            take.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, List<Key> keys) throws SQLException {
        statement.setArray(1, array("text", keys.stream().map(Key::kind).toArray()));
        statement.setArray(2, array("bytea", keys.stream().map(Key::bytes).toArray(byte[][]::new)));
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
