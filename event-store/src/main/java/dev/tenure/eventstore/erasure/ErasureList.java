package dev.tenure.eventstore.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who was erased, in a file apart from the database: one JSON line for each, on disk before the erasure is told durable. The
 * file only grows; several processes may share it.
 */
public final class ErasureList {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;

    public ErasureList(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /**
     * Everybody on the list, in order.
     *
     * @throws ErasureListRefused if it cannot be read, or a line says something else
     */
    public Map<UUID, Erasure> read() {
        synchronized (ONE_AT_A_TIME) {
            try {
                return Files.exists(file) ? parsed(Files.readString(file, UTF_8)) : Map.of();
            } catch (IOException e) {
                throw new ErasureListRefused("the list of erasures " + file + " cannot be read: " + e.getMessage(), e);
            }
        }
    }

    /**
     * Adds those that are not there; they are on disk when this returns.
     *
     * @throws ErasureListRefused if they are not
     */
    public void add(Collection<Erasure> erasures) {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = open()) {
                channel.lock(); // given up with the channel
                cutTornLine(channel);
                Set<UUID> known = parsed(content(channel)).keySet();
                StringBuilder lines = new StringBuilder();
                erasures.stream()
                        .filter(erasure -> !known.contains(erasure.person()))
                        .forEach(erasure -> lines.append(line(erasure)));
                ByteBuffer bytes = UTF_8.encode(lines.toString());
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                throw new ErasureListRefused(
                        "the list of erasures " + file + " cannot be written: " + e.getMessage(), e);
            }
        }
    }

    /** Makes the file if need be, so that what stands in the way is known before anybody is erased. */
    public void requireWritable() {
        try (FileChannel channel = open()) {
            channel.size();
        } catch (IOException e) {
            throw new ErasureListRefused("the list of erasures " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private FileChannel open() throws IOException {
        if (!Files.exists(file)) {
            create();
        }
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private void create() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (FileChannel made = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                FileChannel listing = FileChannel.open(folder, StandardOpenOption.READ)) {
            made.force(true);
            listing.force(true);
        }
    }

    /** A line without its end was being written when the machine stopped: nobody was told of it. */
    private static void cutTornLine(FileChannel channel) throws IOException {
        String content = content(channel);
        if (!content.isEmpty() && !content.endsWith("\n")) {
            String whole = content.substring(0, content.lastIndexOf('\n') + 1);
            channel.truncate(whole.getBytes(UTF_8).length);
        }
    }

    private static String content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.position(0);
        boolean more = true;
        while (more && bytes.hasRemaining()) {
            more = channel.read(bytes) >= 0;
        }
        return UTF_8.decode(bytes.flip()).toString();
    }

    private Map<UUID, Erasure> parsed(String content) {
        Map<UUID, Erasure> listed = new LinkedHashMap<>();
        String whole = content.substring(0, content.lastIndexOf('\n') + 1);
        int number = 0;
        for (String line : whole.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                Erasure erasure = erasure(line, number);
                listed.putIfAbsent(erasure.person(), erasure);
            }
        }
        return listed;
    }

    private Erasure erasure(String line, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            return new Erasure(
                    UUID.fromString(json.path("person").asString()),
                    Instant.parse(json.path("erasedAt").asString()));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new ErasureListRefused(
                    "the list of erasures " + file + " is damaged in line " + number
                            + ": put it back from its backup, or mend that line",
                    e);
        }
    }

    private static String line(Erasure erasure) {
        return "{\"person\":\"" + erasure.person() + "\",\"erasedAt\":\"" + erasure.erasedAt() + "\"}\n";
    }
}
