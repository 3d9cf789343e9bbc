package dev.tenure.query.directory;

import dev.tenure.kernel.container.LocalDepartment;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A care provider's container (ORG-2 to 4).
 *
 * @param parent {@code care} or {@code local} (ORG-9)
 * @param applicationId the application it was opened for; a local one has none
 * @param department who runs a local one, and its helpdesk (SUP-1); null in Care
 * @param closed whether the provider closed; it is found no longer (ORG-7)
 * @param version the container's last event that the directory has seen
 */
public record ContainerView(
        UUID id,
        String name,
        String odsCode,
        String town,
        String parent,
        @Nullable UUID applicationId,
        @Nullable LocalDepartment department,
        boolean closed,
        long version) {
    static ContainerView of(DirectoryContainer container, @Nullable LocalDepartment department) {
        return new ContainerView(
                container.id(),
                container.name(),
                container.odsCode(),
                container.town(),
                container.parent().toLowerCase(Locale.ROOT),
                container.applicationId(),
                department,
                container.closed(),
                container.version());
    }
}
