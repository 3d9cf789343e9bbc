package dev.tenure.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What processes hold in memory, as Linux counts it. */
final class Memory {
    private static final double KIB_PER_MIB = 1024;

    private Memory() {}

    /** Everything resident of one process, in MiB. */
    static double residentMib(long pid) throws IOException {
        return kib(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:") / KIB_PER_MIB;
    }

    /** The database server of that data directory with all its processes, in MiB; what they share counts once. */
    static double databaseMib(Path directory) throws IOException {
        Path pidFile = directory.resolve("database").resolve("postgres").resolve("postmaster.pid");
        long server = Long.parseLong(
                Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1).get(0).strip());
        List<Long> processes = ProcessHandle.of(server).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid)
                .toList();
        double kib = 0;
        for (long pid : processes) {
            kib += kib(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:");
        }
        return kib / KIB_PER_MIB;
    }

    private static double kib(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            if (line.startsWith(name)) {
                return Double.parseDouble(
                        line.substring(name.length()).replace("kB", "").strip());
            }
        }
        throw new IOException(file + " says nothing of " + name);
    }
}
