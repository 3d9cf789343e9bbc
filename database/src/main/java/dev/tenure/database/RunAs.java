package dev.tenure.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As whom the server's programs run. PostgreSQL refuses to run as root; started by root they run in a user namespace of their
 * own ({@code unshare}), or, where that is not allowed, as an ordinary user to whom the data is handed.
 *
 * @param prefix what stands in front of each command
 * @param user the ordinary user that the data is handed to; null when it stays with whoever started the process
 */
public record RunAs(List<String> prefix, @Nullable String user) {
    private static final String ADVICE =
            "run Tenure as an ordinary user, or use a PostgreSQL of your own with spring.datasource.url";

    /** Finds the first way that works here by trying. */
    public static RunAs choose(List<String> users) {
        RunAs self = new RunAs(List.of(), null);
        if (!isRoot()) {
            return self.inItsOwnSession();
        }
        return firstThatWorks(candidates(users)).inItsOwnSession();
    }

    static RunAs firstThatWorks(List<RunAs> candidates) {
        return candidates.stream()
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(
                        () -> new DatabaseRefused("PostgreSQL does not run as root, and here root may neither unshare"
                                + " nor become an ordinary user; " + ADVICE));
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }

    static RunAs unshared() {
        return new RunAs(List.of("unshare", "--user"), null);
    }

    static List<RunAs> asUser(String user) {
        String group = ServerCommand.run(List.of("id", "-g", user)).output().strip();
        return List.of(
                new RunAs(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups", "--"), user),
                new RunAs(List.of("runuser", "-u", user, "--"), user),
                new RunAs(List.of("su", "-s", "/bin/sh", user, "-c", "exec \"$0\" \"$@\"", "--"), user));
    }

    private static List<RunAs> candidates(List<String> users) {
        List<RunAs> candidates = new ArrayList<>();
        candidates.add(unshared());
        users.stream()
                .filter(user -> ServerCommand.run(List.of("id", "-u", user)).succeeded())
                .forEach(user -> candidates.addAll(asUser(user)));
        return candidates;
    }

    boolean works() {
        ServerCommand.Outcome who = ServerCommand.run(command("id", "-u"));
        return who.succeeded() && !who.output().strip().equals("0");
    }

    /** Away from the terminal, whose Ctrl-C would otherwise stop the server under the application that still uses it. */
    private RunAs inItsOwnSession() {
        if (!ServerCommand.run(command("setsid", "true")).succeeded()) {
            return this;
        }
        List<String> longer = new ArrayList<>(prefix);
        longer.add("setsid");
        return new RunAs(List.copyOf(longer), user);
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    public List<String> command(Path programme, List<String> arguments) {
        List<String> command = command(programme.toString());
        command.addAll(arguments);
        return command;
    }

    /** Gives everything below the root to whoever the server runs as; done already when the root is theirs. */
    public void handOver(Path root) throws IOException {
        UserPrincipal owner = user == null
                ? Files.getOwner(Path.of("/proc/self"))
                : root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
        if (!Files.exists(root) || Files.getOwner(root).equals(owner)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.setOwner(folder, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** Lets another user walk through the folder without seeing what is in it. */
    public void letThrough(Path folder) throws IOException {
        if (user == null) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
        permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        Files.setPosixFilePermissions(folder, permissions);
    }
}
