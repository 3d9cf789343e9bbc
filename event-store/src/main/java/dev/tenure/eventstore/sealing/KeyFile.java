package dev.tenure.eventstore.sealing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a key file whole or not at all, readable by its owner only. */
final class KeyFile {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private KeyFile() {}

    static void create(Path file, byte[] content) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.getParent());
            Files.deleteIfExists(part);
            write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeysRefused("key file " + file + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Puts another content in the file's place; whoever might read or write it still may, and nobody else. */
    static void replace(Path file, byte[] content) {
        try {
            Path target = file.toRealPath();
            Path part = target.resolveSibling(target.getFileName() + ".part");
            PosixFileAttributes rights = Files.readAttributes(target, PosixFileAttributes.class);
            Files.deleteIfExists(part);
            write(part, content);
            PosixFileAttributeView view = Files.getFileAttributeView(part, PosixFileAttributeView.class);
            if (!view.readAttributes().owner().equals(rights.owner())) {
                view.setOwner(rights.owner());
            }
            if (!view.readAttributes().group().equals(rights.group())) {
                view.setGroup(rights.group());
            }
            view.setPermissions(rights.permissions());
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(target.resolveSibling("."), StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (IOException e) {
            throw new KeysRefused("key file " + file + " cannot be replaced: " + e.getMessage(), e);
        }
    }

    private static void write(Path part, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(part, options, OWNER_ONLY)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
