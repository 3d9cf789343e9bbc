package dev.tenure.command.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends after so many bytes, and knows whether there were more. */
final class LimitedStream extends FilterInputStream {
    private long left;
    private boolean cut;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    boolean wasCut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            cut = cut || super.read() >= 0;
            return -1;
        }
        int got = super.read(bytes, offset, (int) Math.min(length, left));
        left -= Math.max(got, 0);
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
