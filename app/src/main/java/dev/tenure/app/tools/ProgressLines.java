package dev.tenure.app.tools;

import dev.tenure.eventstore.raw.Progress;
import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says every two seconds how far a command has come: how many, how fast, how long still. */
final class ProgressLines implements Progress {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out;
    private final long begun = System.nanoTime();
    private long told = begun;
    private long doneAtFirst = -1;

    ProgressLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(long done, long of) {
        if (doneAtFirst < 0) {
            doneAtFirst = done;
        }
        long now = System.nanoTime();
        if (now - told >= PAUSE) {
            told = now;
            out.println(line(done, of, (now - begun) / SECOND));
        }
    }

    private String line(long done, long of, double seconds) {
        double rate = (done - doneAtFirst) / seconds;
        String left = rate < 1 ? "" : String.format(", %,.0f s left", Math.max(0, of - done) / rate);
        return String.format("%,d of %,d events, %,.0f a second%s", done, of, rate, left);
    }
}
