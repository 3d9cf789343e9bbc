package dev.tenure.query.slice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;

/** Values that go to the database as one array of that type. */
@SuppressWarnings("ArrayRecordComponent") // carried to the database, never compared
public record SqlArray(String type, @Nullable Object[] values) implements SqlTypeValue {
    public static SqlArray uuids(@Nullable UUID... values) {
        return new SqlArray("uuid", values);
    }

    public static SqlArray uuids(Collection<UUID> values) {
        return uuids(values.toArray(UUID[]::new));
    }

    public static SqlArray texts(@Nullable String... values) {
        return new SqlArray("text", values);
    }

    @Override
    public void setTypeValue(PreparedStatement statement, int index, int sqlType, @Nullable String typeName)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
