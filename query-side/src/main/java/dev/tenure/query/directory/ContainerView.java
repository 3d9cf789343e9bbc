package dev.tenure.query.directory;

import java.util.Locale;
import java.util.UUID;

/**
 * A care provider's container (ORG-2 to 4).
 *
 * @param parent {@code care} or {@code local} (ORG-9)
 * @param version the container's last event that the directory has seen
 */
public record ContainerView(
        UUID id, String name, String odsCode, String town, String parent, UUID applicationId, long version) {
    static ContainerView of(DirectoryContainer container) {
        return new ContainerView(
                container.id(),
                container.name(),
                container.odsCode(),
                container.town(),
                container.parent().toLowerCase(Locale.ROOT),
                container.applicationId(),
                container.version());
    }
}
