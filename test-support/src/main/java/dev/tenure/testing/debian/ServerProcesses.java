package dev.tenure.testing.debian;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tenure.database.ServerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The processes of the server that runs on a data directory, whoever started it. */
final class ServerProcesses {
    private static final long GLANCE_NANOS = 10_000_000;

    private ServerProcesses() {}

    /** The first process of the server that {@code postmaster.pid} names, if it is alive and is one. */
    static Optional<ProcessHandle> postmasterOf(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"), ISO_8859_1);
            long pid = Long.parseLong(lines.get(0).strip());
            boolean serves = Files.readString(Path.of("/proc/" + pid + "/cmdline"), ISO_8859_1)
                    .contains(data.toString());
            return serves ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    /** As a failing machine would end them: all at once, without a word. Returns when none is left. */
    static void kill(Path data) {
        postmasterOf(data).ifPresent(postmaster -> {
            // a stopped postmaster starts no more children, so that the list is whole
            ServerCommand.run(List.of("kill", "-STOP", Long.toString(postmaster.pid())));
            List<ProcessHandle> all = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(ServerProcesses::awaitEnd);
        });
    }

    private static void awaitEnd(ProcessHandle process) {
        while (!hasEnded(process.pid())) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    /** One that nobody has collected yet has ended too. */
    private static boolean hasEnded(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), ISO_8859_1);
            return "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException gone) {
            return true;
        }
    }
}
