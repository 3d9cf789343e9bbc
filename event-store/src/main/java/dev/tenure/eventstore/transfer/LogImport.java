package dev.tenure.eventstore.transfer;

import dev.tenure.eventstore.append.LogUnavailable;
import dev.tenure.eventstore.raw.Progress;
import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.transfer.ImportTarget.Head;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an export of the whole log into a store whose log it continues, which an empty one always is. Each batch of links is
 * one transaction, so that an import that was broken off goes on from what is durable; a line that does not fit is refused by
 * its number, and nothing of its batch is written.
 */
public final class LogImport {
    static final int BATCH = 5000;

    private final DataSource target;
    private final byte[] keysProof;
    private final DataKeys keys;
    private final int batchSize;

    /**
     * An import into that store.
     *
     * @param keysProof what tells its keys file from another
     * @param keys with which its people's data keys have to open
     */
    public LogImport(DataSource target, byte[] keysProof, DataKeys keys) {
        this(target, keysProof, keys, BATCH);
    }

    LogImport(DataSource target, byte[] keysProof, DataKeys keys, int batchSize) {
        this.target = target;
        this.keys = keys;
        this.keysProof = keysProof.clone();
        this.batchSize = batchSize;
    }

    /**
     * What was read in.
     *
     * @param found where the store ended before
     */
    public record Read(long found, long last) {}

    /** Reads all of it in, or what is not in the store yet. */
    public Read from(Path file, Progress progress) throws IOException {
        requireWhole(file);
        try (NumberedLines lines = new NumberedLines(file);
                ImportTarget store = new ImportTarget(target)) {
            JsonNode header = header(lines);
            new KeyLook(keys, store).requireOpening(file);
            return read(lines, header, store, progress);
        } catch (SQLException e) {
            throw new LogUnavailable("the store could not be written to: " + e.getMessage(), e);
        }
    }

    private Read read(NumberedLines lines, JsonNode header, ImportTarget store, Progress progress)
            throws SQLException, IOException {
        Head head = store.head();
        long from = LineForm.number(header, "from");
        byte[] before = LineForm.hash(header, "before");
        requireFit(lines, head, from, before);
        LinkReader reader = new LinkReader(lines, from, before);
        long total = LineForm.number(header, "to") - from + 1;
        Batch batch = new Batch();
        Head reached = head;
        while (reader.next()) {
            long last = reader.link().last();
            if (last > head.position()) {
                requireOwnHash(lines, reader, head);
                batch.add(reader.events(), reader.link());
            } else if (last == head.position()) {
                requireSame(lines, reader, LineForm.hex(head.hash()));
            }
            if (batch.size() >= batchSize) {
                reached = write(store, batch, reached, header);
                progress.at(reached.position() - from + 1, total);
            }
        }
        if (reader.reached() < head.position()) {
            requireSame(lines, reader, store.linkHash(reader.reached()));
        }
        if (!batch.isEmpty()) {
            reached = write(store, batch, reached, header);
        }
        new KeyReader(lines, store, reader).finish(reached, reader.reached() > head.position());
        progress.at(total, total);
        return new Read(head.position(), reached.position());
    }

    private JsonNode header(NumberedLines lines) throws IOException {
        JsonNode header = lines.next();
        String format = header == null ? "" : header.path("format").asString("");
        if (header != null && format.equals(LineForm.AGGREGATE)) {
            throw lines.refused("this is the export of one aggregate, to be read by people; a part of the log, in which"
                    + " what is sealed is open and which no chain covers, cannot become a log again");
        }
        if (header == null || !format.equals(LineForm.LOG)) {
            throw lines.refused("this is not an export of a log");
        }
        if (header.path("version").asInt(0) != LineForm.VERSION) {
            throw lines.refused("this form, version " + header.path("version") + ", is not known to this program");
        }
        if (!LineForm.text(header, "keys").equals(LineForm.hex(keysProof))) {
            throw lines.refused("this log was written beside another keys file; put that one here first");
        }
        return header;
    }

    private static void requireFit(NumberedLines lines, Head head, long from, byte[] before) {
        if (head.position() < from - 1) {
            throw lines.refused("a gap: this file begins at position " + from + ", and the store ends at position "
                    + head.position());
        }
        if (head.position() == from - 1 && !Arrays.equals(head.hash(), before)) {
            throw lines.refused("this file does not continue the log of the store: the chain up to position "
                    + head.position() + " is another");
        }
    }

    /** The first link beyond what the store has begins right behind it. */
    private static void requireOwnHash(NumberedLines lines, LinkReader reader, Head head) {
        if (reader.link().first() <= head.position()) {
            throw lines.refused("the store holds other events: it ends at position " + head.position()
                    + ", within what this link covers");
        }
    }

    private static void requireSame(NumberedLines lines, LinkReader reader, String hash) {
        if (!LineForm.hex(reader.hash()).equals(hash)) {
            throw lines.refused("the store holds other events: its chain up to position " + reader.reached()
                    + " is not that of this file");
        }
    }

    private static Head write(ImportTarget store, Batch batch, Head expected, JsonNode header)
            throws SQLException, IOException {
        store.append(batch, expected, header);
        Head reached = new Head(batch.last().last(), batch.last().hash());
        batch.clear();
        return reached;
    }

    /** Looks at the end first, so that nothing of a file that was cut off is written. */
    private static void requireWhole(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            BackwardLines backward = new BackwardLines(channel);
            @Nullable String last = backward.previous();
            boolean whole = last != null
                    && backward.endOfLine() == channel.size()
                    && (last.startsWith("{\"kind\":\"" + LineForm.END + "\"")
                            || last.startsWith("{\"kind\":\"" + LineForm.MANIFEST + "\""));
            if (whole) {
                return;
            }
        }
        try (java.io.BufferedReader reader =
                java.nio.file.Files.newBufferedReader(file, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            throw new TransferRefused("line " + reader.lines().count() + " of " + file
                    + ": the file ends here without its closing line; the export was broken off or the file cut: go on"
                    + " with the export, or fetch the file again");
        }
    }
}
