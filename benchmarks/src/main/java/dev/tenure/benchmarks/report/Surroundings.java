package dev.tenure.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where it was measured.
 *
 * @param loadBefore processes that wanted to run, averaged over the minute before
 * @param loadAfter the same at the end; the measurement's own callers are in it
 * @param database what the server says of its settings
 */
public record Surroundings(
        int processors,
        String processor,
        long memoryMib,
        String java,
        String system,
        double loadBefore,
        double loadAfter,
        Map<String, String> database) {
    private static final int KIB_PER_MIB = 1024;

    /** This machine as it is now. */
    public static Surroundings now(double loadBefore, Map<String, String> database) throws IOException {
        return new Surroundings(
                Runtime.getRuntime().availableProcessors(),
                firstValue(Path.of("/proc/cpuinfo"), "model name"),
                Long.parseLong(firstValue(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "")) / KIB_PER_MIB,
                Runtime.version() + ", " + System.getProperty("java.vm.name"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                loadBefore,
                load(),
                database);
    }

    /** Processes that want to run, averaged over a minute. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String firstValue(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0 unknown");
        }
    }
}
