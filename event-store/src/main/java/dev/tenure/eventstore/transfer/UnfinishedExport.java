package dev.tenure.eventstore.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What an export left in its file when it was broken off: it goes on after the last whole link.
 *
 * @param header the first line, or nothing where the file is not begun
 * @param last the last whole link, or nothing where there is none
 * @param keep how many bytes of the file stay
 */
record UnfinishedExport(JsonNode header, JsonNode last, long keep, boolean isComplete) {
    private static final JsonNode NOTHING = LineForm.parse("{}");
    private static final String LINK = "{\"kind\":\"link\"";
    private static final String END = "{\"kind\":\"end\"";

    static UnfinishedExport of(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return new UnfinishedExport(NOTHING, NOTHING, 0, false);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            BackwardLines lines = new BackwardLines(channel);
            String first = firstLine(channel, file);
            if (first.isEmpty()) {
                return new UnfinishedExport(NOTHING, NOTHING, 0, false);
            }
            JsonNode header = header(first, file);
            for (String line = lines.previous(); line != null; line = lines.previous()) {
                if (line.startsWith(END)) {
                    return new UnfinishedExport(header, NOTHING, channel.size(), true);
                }
                if (line.startsWith(LINK)) {
                    return new UnfinishedExport(header, LineForm.parse(line), lines.endOfLine(), false);
                }
            }
            return new UnfinishedExport(header, NOTHING, first.getBytes(UTF_8).length + 1L, false);
        }
    }

    boolean isBegun() {
        return header.has("format");
    }

    long from() {
        return LineForm.number(header, "from");
    }

    long to() {
        return LineForm.number(header, "to");
    }

    byte[] before() {
        return LineForm.hash(header, "before");
    }

    /** The last position that stands in the file whole. */
    long reached() {
        return isComplete ? to() : last.has("last") ? LineForm.number(last, "last") : from() - 1;
    }

    String hash() {
        return LineForm.text(last, "hash");
    }

    void cut(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(keep);
        }
    }

    private static JsonNode header(String line, Path file) {
        try {
            JsonNode header = LineForm.parse(line);
            if (header.path("format").asString("").equals(LineForm.LOG)) {
                return header;
            }
        } catch (JacksonException notJson) {
            throw refused(file);
        }
        throw refused(file);
    }

    private static TransferRefused refused(Path file) {
        return new TransferRefused(
                "file " + file + " is there and is not an export of the whole log: line 1; choose another name");
    }

    /** Empty where not even the header is whole. */
    private static String firstLine(FileChannel channel, Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(channel.size(), 1 << 20));
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, buffer.position());
        }
        String begin = new String(buffer.array(), 0, buffer.position(), UTF_8);
        int end = begin.indexOf('\n');
        if (end < 0 && !begin.startsWith("{\"kind\":\"header\"".substring(0, Math.min(begin.length(), 16)))) {
            throw refused(file);
        }
        return end < 0 ? "" : begin.substring(0, end);
    }
}
