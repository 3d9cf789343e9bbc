package dev.tenure.query.directory;

import java.util.UUID;

/** Which provider something belongs to. */
public record ContainerReference(UUID id, String name, String odsCode, String town, String link) {
    static ContainerReference to(DirectoryContainer container) {
        return new ContainerReference(
                container.id(),
                container.name(),
                container.odsCode(),
                container.town(),
                DirectoryEntry.linkTo("provider", container.id()));
    }
}
