package dev.tenure.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** A shared mailbox as the directory keeps it (SMB-1). */
record DirectoryMailbox(UUID id, UUID containerId, String address, String displayName, long version) {
    /** The address and the provider's name as applied for (ORG-5). */
    String display() {
        return address + " (" + displayName + ")";
    }

    /** The same after an event that shows nowhere in the row. */
    DirectoryMailbox seen(long sequence) {
        return new DirectoryMailbox(id, containerId, address, displayName, sequence);
    }

    static DirectoryMailbox read(ResultSet row) throws SQLException {
        return new DirectoryMailbox(
                row.getObject("mailbox_id", UUID.class),
                row.getObject("container_id", UUID.class),
                row.getString("address"),
                row.getString("display_name"),
                row.getLong("sequence"));
    }
}
