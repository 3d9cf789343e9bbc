package dev.tenure.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the embedded server is told on its command line, where no configuration file can undo it: durable, on loopback only,
 * and a log without values of rows or statements.
 */
final class ServerParameters {
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("ssl", "off"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_destination", "stderr"),
            Map.entry("log_line_prefix", ""),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_min_duration_statement", "-1"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("log_parameter_max_length_on_error", "0"),
            Map.entry("log_statement", "none"));

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("timezone", "UTC"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("shared_buffers", "256MB"));

    private static final Set<String> OWN =
            Set.of("port", "data_directory", "config_file", "hba_file", "external_pid_file");

    private ServerParameters() {}

    static void requireAllowed(Map<String, String> parameters) {
        parameters.keySet().stream()
                .filter(name -> FIXED.containsKey(name) || OWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new DatabaseRefused("the embedded database's parameter '" + name + "' is not open to change");
                });
    }

    static List<String> arguments(int port, Map<String, String> further) {
        Map<String, String> all = new LinkedHashMap<>(DEFAULTS);
        all.putAll(further);
        all.putAll(FIXED);
        all.put("port", Integer.toString(port));
        List<String> arguments = new ArrayList<>();
        all.forEach((name, value) -> {
            arguments.add("-c");
            arguments.add(name + "=" + value);
        });
        return arguments;
    }
}
