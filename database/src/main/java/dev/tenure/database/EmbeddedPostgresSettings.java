package dev.tenure.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where and how the embedded PostgreSQL runs.
 *
 * @param directory everything the server needs and keeps; one process at a time owns it
 * @param port the loopback port; 0 takes any free one and keeps it for later starts
 * @param binaries the folder that the server's programs are unpacked into, by version; several processes may share it
 * @param serverUsers tried in this order when started as root where {@code unshare} is not allowed
 * @param readyWithin how long a start, crash recovery included, may take
 * @param parameters further server parameters, such as {@code shared_buffers}
 */
public record EmbeddedPostgresSettings(
        Path directory,
        int port,
        Path binaries,
        List<String> serverUsers,
        Duration readyWithin,
        Map<String, String> parameters) {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    public EmbeddedPostgresSettings {
        directory = directory.toAbsolutePath().normalize();
        binaries = binaries.toAbsolutePath().normalize();
        serverUsers = List.copyOf(serverUsers);
        parameters = Map.copyOf(parameters);
        if (port < 0 || port > 65_535) {
            throw new DatabaseRefused("the embedded database's port must lie between 0 and 65535, not " + port);
        }
        ServerParameters.requireAllowed(parameters);
    }

    public EmbeddedPostgresSettings(Path directory, int port) {
        this(directory, port, directory, List.of("postgres", "nobody"), READY_WITHIN, Map.of());
    }

    /** Any free port, remembered. */
    public static EmbeddedPostgresSettings in(Path directory) {
        return new EmbeddedPostgresSettings(directory, 0);
    }

    public EmbeddedPostgresSettings withBinariesIn(Path folder) {
        return new EmbeddedPostgresSettings(directory, port, folder, serverUsers, readyWithin, parameters);
    }

    public EmbeddedPostgresSettings withServerUsers(List<String> users) {
        return new EmbeddedPostgresSettings(directory, port, binaries, users, readyWithin, parameters);
    }

    public EmbeddedPostgresSettings withParameters(Map<String, String> more) {
        return new EmbeddedPostgresSettings(directory, port, binaries, serverUsers, readyWithin, more);
    }
}
