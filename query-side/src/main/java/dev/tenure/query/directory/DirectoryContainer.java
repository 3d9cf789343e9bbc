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
        boolean closed,
        long version) {
    /** The same after an event that shows nowhere in the row. */
    DirectoryContainer seen(long sequence) {
        return new DirectoryContainer(id, name, odsCode, town, parent, applicationId, closed, sequence);
    }

    /** The same under another name (ORG-6). */
    DirectoryContainer called(String newName) {
        return new DirectoryContainer(id, newName, odsCode, town, parent, applicationId, closed, version);
    }

    /** The same, closed for good (ORG-7). */
    DirectoryContainer ended() {
        return new DirectoryContainer(id, name, odsCode, town, parent, applicationId, /* closed= */ true, version);
    }

    static DirectoryContainer read(ResultSet row) throws SQLException {
        return new DirectoryContainer(
                row.getObject("container_id", UUID.class),
                row.getString("name"),
                row.getString("ods_code"),
                row.getString("town"),
                row.getString("parent"),
                row.getObject("application_id", UUID.class),
                row.getBoolean("closed"),
                row.getLong("sequence"));
    }
}
