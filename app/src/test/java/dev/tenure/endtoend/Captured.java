package dev.tenure.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;

/** What was printed, on both streams, while something ran in this JVM, and what came of it. */
record Captured(String text, int status) {
    static Captured of(Callable<Integer> task) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(bytes, true, UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            int status = task.call();
            return new Captured(bytes.toString(UTF_8), status);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /**
     * The lines printed, but for the notice that another Tenure of this JVM gets when it logs just while the one that is
     * tried sets logging up anew: a process has one Tenure.
     */
    List<String> lines() {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.contains("No appenders present in context"))
                .toList();
    }
}
