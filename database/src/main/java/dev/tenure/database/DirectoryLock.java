package dev.tenure.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides which process owns a data directory: a lock on its file {@code lock}, which the kernel drops with the process. */
final class DirectoryLock implements AutoCloseable {
    /**
     * The directories that this JVM owns, asked before the lock file is opened: the kernel drops a process's locks on a file
     * as soon as the process closes any channel of it, a second one that was refused included.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Makes the directory if need be; refuses when any process, this one included, owns it already. */
    static DirectoryLock take(Path wanted) {
        try {
            Path directory = OwnerOnly.directory(wanted).toRealPath();
            if (!HELD_HERE.add(directory)) {
                throw heldBy(directory, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return lock(directory);
            } catch (IOException | RuntimeException failure) {
                HELD_HERE.remove(directory);
                throw failure;
            }
        } catch (IOException failure) {
            throw DatabaseRefused.because("the data directory " + wanted + " cannot be used", failure);
        }
    }

    @SuppressWarnings("resource") // the channel stays open for as long as the lock is held
    private static DirectoryLock lock(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw heldBy(directory, Files.readString(file, US_ASCII).strip());
            }
            channel.truncate(0);
            channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
            return new DirectoryLock(directory, channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private static DatabaseRefused heldBy(Path directory, String holder) {
        String who = holder.matches("[0-9]+") ? "process " + holder : "another process";
        return new DatabaseRefused(
                "the data directory " + directory + " is in use by " + who + "; stop it, or choose another directory");
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
        } catch (IOException harmless) {
            // the process id in the file is for people; the lock is what counts
        } finally {
            release();
        }
    }

    private void release() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw DatabaseRefused.because("the data directory " + directory + " cannot be released", failure);
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
