package dev.tenure.eventstore.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The whole lines of a file from its end to its beginning; what stands behind the last line feed is no line. */
final class BackwardLines {
    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private byte[] held = new byte[0];
    private long heldFrom;
    private long end;

    BackwardLines(FileChannel channel) throws IOException {
        this.channel = channel;
        this.heldFrom = channel.size();
        this.end = -1;
        drop(feedBefore(0) + 1);
    }

    /** Where the line that was returned last ends, its line feed included. */
    long endOfLine() {
        return end;
    }

    /** The line before, null at the beginning. */
    @Nullable String previous() throws IOException {
        if (held.length == 0 && heldFrom == 0) {
            return null;
        }
        end = heldFrom + held.length;
        if (held.length == 0) {
            readBlock();
        }
        int feed = feedBefore(held.length - 1);
        String line = new String(held, feed + 1, held.length - feed - 2, UTF_8);
        drop(feed + 1);
        return line;
    }

    /** The place of the last line feed before that one, counted from the end as more is read; -1 where there is none. */
    private int feedBefore(int before) throws IOException {
        int searched = before;
        while (true) {
            for (int at = searched - 1; at >= 0; at--) {
                if (held[at] == '\n') {
                    return at;
                }
            }
            if (heldFrom == 0) {
                return -1;
            }
            searched = readBlock();
        }
    }

    private int readBlock() throws IOException {
        int more = (int) Math.min(BLOCK, heldFrom);
        byte[] longer = new byte[more + held.length];
        ByteBuffer block = ByteBuffer.wrap(longer, 0, more);
        while (block.hasRemaining()) {
            if (channel.read(block, heldFrom - more + block.position()) < 0) {
                throw new IOException("the file became shorter");
            }
        }
        System.arraycopy(held, 0, longer, more, held.length);
        held = longer;
        heldFrom -= more;
        return more;
    }

    private void drop(int keep) {
        held = Arrays.copyOf(held, keep);
    }
}
