package dev.tenure.query.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A distribution list as the directory keeps it (SUP-3). */
record DirectoryList(
        UUID id,
        UUID containerId,
        String name,
        String address,
        List<String> formerAddresses,
        boolean closed,
        long version) {
    /** The address and the list's name, as a shared mailbox is shown with its provider's. */
    String display() {
        return address + " (" + name + ")";
    }

    DirectoryList seen(long sequence) {
        return new DirectoryList(id, containerId, name, address, formerAddresses, closed, sequence);
    }

    DirectoryList called(String newName, String newAddress) {
        List<String> former = new ArrayList<>(formerAddresses);
        former.remove(newAddress);
        if (!newAddress.equals(address)) {
            former.add(address);
        }
        return new DirectoryList(id, containerId, newName, newAddress, List.copyOf(former), closed, version);
    }

    DirectoryList ended() {
        return new DirectoryList(id, containerId, name, address, formerAddresses, /* closed= */ true, version);
    }

    static DirectoryList read(ResultSet row) throws SQLException {
        return new DirectoryList(
                row.getObject("list_id", UUID.class),
                row.getObject("container_id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                List.of((String[]) row.getArray("former_addresses").getArray()),
                row.getBoolean("closed"),
                row.getLong("sequence"));
    }
}
