package dev.tenure.query.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A distribution list with what stands on it (SUP-3).
 *
 * @param display the address and the list's name
 * @param entries accounts and shared mailboxes with the addresses that they have now
 * @param version the list's last event that the directory has seen
 */
public record ListView(
        UUID id,
        String name,
        String address,
        String display,
        List<String> formerAddresses,
        ContainerReference container,
        List<Entry> entries,
        long version) {
    /**
     * Something on a list.
     *
     * @param kind {@code account} or {@code mailbox}
     * @param display null, as is the address, for something that the directory does not have
     * @param marks {@code leaver} and {@code deactivated}, for those who are shown that (DIR-6)
     */
    public record Entry(
            String kind,
            UUID id,
            @Nullable String display,
            @Nullable String address,
            List<String> marks,
            String link) {}

    static ListView of(DirectoryList list, DirectoryContainer container, List<Entry> entries) {
        return new ListView(
                list.id(),
                list.name(),
                list.address(),
                list.display(),
                list.formerAddresses(),
                ContainerReference.to(container),
                entries,
                list.version());
    }
}
