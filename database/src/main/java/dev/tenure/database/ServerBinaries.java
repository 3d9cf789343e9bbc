package dev.tenure.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The server's programs, unpacked from the class path once for each version. Several processes may unpack at the same time: one
 * of them wins the rename, the others use what it made.
 */
record ServerBinaries(Path folder, String version) {
    private static final String COMPLETE = ".complete";

    static ServerBinaries unpackedIn(Path parent) throws IOException {
        String version = bundledVersion();
        Path folder = parent.resolve("bin-" + version);
        ServerBinaries binaries = new ServerBinaries(folder, version);
        if (!binaries.isComplete()) {
            binaries.unpack();
        }
        return binaries;
    }

    /** The number before the first dot: data directories are compatible within it. */
    String majorVersion() {
        return version.substring(0, version.indexOf('.'));
    }

    Path programme(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private boolean isComplete() {
        return Files.exists(folder.resolve(COMPLETE));
    }

    private void unpack() throws IOException {
        Path draft = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            openFolder(draft);
            extractInto(draft);
            Files.createFile(draft.resolve(COMPLETE));
            publish(draft);
        } finally {
            OwnerOnly.deleteTree(draft);
        }
    }

    private void publish(Path draft) throws IOException {
        if (!isComplete()) {
            OwnerOnly.deleteTree(folder);
        }
        try {
            OwnerOnly.move(draft, folder);
        } catch (IOException failure) {
            if (!isComplete()) {
                throw failure;
            }
        }
    }

    private static void extractInto(Path target) throws IOException {
        try (TarArchiveInputStream archive = openArchive()) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                extract(archive, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream archive, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            openFolder(path);
            return;
        }
        openFolder(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Open to the user that the server may run as, whatever the process's own file mode mask. */
    private static void openFolder(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            openFolder(parent);
        }
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static TarArchiveInputStream openArchive() throws IOException {
        String platform = platform();
        InputStream packed = ServerBinaries.class.getResourceAsStream("/postgres-" + platform + ".txz");
        if (packed == null) {
            throw new DatabaseRefused("there is no embedded PostgreSQL for " + platform
                    + "; use one of your own with spring.datasource.url");
        }
        return new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (machine) {
            case "amd64", "x86_64" -> system + "-x86_64";
            case "aarch64" -> system + "-arm_64";
            default -> system + "-" + machine;
        };
    }

    private static String bundledVersion() throws IOException {
        try (InputStream resource = ServerBinaries.class.getResourceAsStream("binaries.properties")) {
            Properties properties = new Properties();
            properties.load(resource);
            return properties.getProperty("version");
        }
    }
}
