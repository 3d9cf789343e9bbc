package dev.tenure.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The usual case, also proved where the tests run as root: the other process is an ordinary user's then. */
class OrdinaryUserIT {
    private static final String USER = "nobody";

    @TempDir(factory = Homes.class)
    Path directory;

    private List<String> prefix = List.of();

    @BeforeEach
    void becomeAnOrdinaryUser() {
        if (RunAs.isRoot()) {
            RunAs user = RunAs.asUser(USER).get(0);
            assumeTrue(user.works(), "root may not become " + USER + " here");
            prefix = user.prefix();
        }
    }

    @Test
    void startsStopsAndStartsAnewAfterAKill() throws IOException {
        Path home = handedOver(Files.createDirectory(directory.resolve("home")));
        String classPath = readableClassPath();
        try (OtherProcess first = OtherProcess.owning(home, prefix, classPath)) {
            assertThat(first.says()).isEqualTo("ready");
            first.kill();
        }
        long left = Homes.postmasterOf(home);
        try (OtherProcess second = OtherProcess.owning(home, prefix, classPath)) {
            assertThat(second.says()).isEqualTo("ready");
            assertThat(Homes.postmasterOf(home)).isNotEqualTo(left);
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void isRefusedADirectoryThatItMayNotWrite() throws IOException {
        Path locked = Files.createDirectory(
                directory.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        try (OtherProcess refused = OtherProcess.owning(locked, prefix, readableClassPath())) {
            assertThat(refused.says())
                    .isEqualTo("the data directory " + locked + " cannot be used: permission denied: "
                            + locked.resolve("lock"));
        }
        try (OtherProcess refused = OtherProcess.owning(locked.resolve("new"), prefix, readableClassPath())) {
            assertThat(refused.says()).contains("cannot be used: permission denied");
        }
    }

    private Path handedOver(Path home) throws IOException {
        if (RunAs.isRoot()) {
            Files.setOwner(
                    home, home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        return home;
    }

    /** The local repository of a build that runs as root is usually closed to everybody else. */
    private String readableClassPath() throws IOException {
        if (!RunAs.isRoot()) {
            return System.getProperty("java.class.path");
        }
        Path copies = Files.createDirectories(directory.resolve("class-path"));
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            Path target = copies.resolve(entries.size() + "-" + source.getFileName());
            copy(source, target);
            entries.add(target.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path source, Path target) throws IOException {
        if (Files.exists(target) || !Files.exists(source)) {
            return;
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(source.relativize(file).toString()));
            }
        }
    }
}
