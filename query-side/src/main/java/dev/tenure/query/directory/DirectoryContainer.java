package dev.tenure.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A care provider's container as the directory keeps it (ORG-4). */
record DirectoryContainer(
        UUID id,
        String name,
        String odsCode,
        String town,
        String parent,
        @Nullable UUID applicationId,
        long version) {
    static DirectoryContainer read(ResultSet row) throws SQLException {
        return new DirectoryContainer(
                row.getObject("container_id", UUID.class),
                row.getString("name"),
                row.getString("ods_code"),
                row.getString("town"),
                row.getString("parent"),
                row.getObject("application_id", UUID.class),
                row.getLong("sequence"));
    }
}
