package dev.tenure.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A shared mailbox as the directory keeps it (SMB-1).
 *
 * @param formerAddresses retired, oldest first; they redirect to the current one (REN-3)
 * @param ownerNeeded whether nobody owns it, so that NAS looks after it (SMB-8)
 * @param closed whether it is told nowhere any more (SMB-12)
 */
record DirectoryMailbox(
        UUID id,
        UUID containerId,
        String address,
        List<String> formerAddresses,
        String displayName,
        boolean ownerNeeded,
        boolean closed,
        long version) {
    /** The address and the provider's name (ORG-5). */
    String display() {
        return address + " (" + displayName + ")";
    }

    /** The same after an event that shows nowhere in the row. */
    DirectoryMailbox seen(long sequence) {
        return new DirectoryMailbox(
                id, containerId, address, formerAddresses, displayName, ownerNeeded, closed, sequence);
    }

    /** The same with the provider's present name (ORG-6). */
    DirectoryMailbox called(String newName) {
        return new DirectoryMailbox(id, containerId, address, formerAddresses, newName, ownerNeeded, closed, version);
    }

    /** The same under another address (REN-3). */
    DirectoryMailbox at(String newAddress) {
        List<String> former = new ArrayList<>(formerAddresses);
        former.remove(newAddress);
        former.add(address);
        return new DirectoryMailbox(
                id, containerId, newAddress, List.copyOf(former), displayName, ownerNeeded, closed, version);
    }

    /** The same, owned by nobody, or by somebody again (SMB-8). */
    DirectoryMailbox needingOwner(boolean now) {
        return new DirectoryMailbox(id, containerId, address, formerAddresses, displayName, now, closed, version);
    }

    /** The same, closed for good (SMB-12). */
    DirectoryMailbox ended() {
        return new DirectoryMailbox(
                id, containerId, address, formerAddresses, displayName, ownerNeeded, /* closed= */ true, version);
    }

    static DirectoryMailbox read(ResultSet row) throws SQLException {
        return new DirectoryMailbox(
                row.getObject("mailbox_id", UUID.class),
                row.getObject("container_id", UUID.class),
                row.getString("address"),
                List.of((String[]) row.getArray("former_addresses").getArray()),
                row.getString("display_name"),
                row.getBoolean("owner_needed"),
                row.getBoolean("closed"),
                row.getLong("sequence"));
    }
}
