package dev.tenure.command.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Cuts bytes into lines at LF, CR LF or CR, keeping no more of a line than a sane one has. */
final class RawLines {
    static final int LONGEST = 64 * 1024;
    private static final int END = -1;

    private final BufferedInputStream in;
    private int number;

    RawLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * A line without its end.
     *
     * @param tooLong whether there was more of it than was kept
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RawLine(int number, byte[] bytes, boolean tooLong) {}

    Optional<RawLine> next() throws IOException {
        int read = in.read();
        if (read == END) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        boolean tooLong = false;
        while (read != END && read != '\n' && read != '\r') {
            if (line.size() < LONGEST) {
                line.write(read);
            } else {
                tooLong = true;
            }
            read = in.read();
        }
        if (read == '\r') {
            skipLineFeed();
        }
        number++;
        return Optional.of(new RawLine(number, line.toByteArray(), tooLong));
    }

    private void skipLineFeed() throws IOException {
        in.mark(1);
        if (in.read() != '\n') {
            in.reset();
        }
    }
}
