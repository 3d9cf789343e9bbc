package dev.tenure.benchmarks;

import dev.tenure.benchmarks.commands.RunningTenure;
import dev.tenure.benchmarks.limits.Limits;
import dev.tenure.benchmarks.report.Scale;
import dev.tenure.benchmarks.scale.ScaleRun;
import java.nio.file.Path;
import java.sql.SQLException;

/** Very many accounts with armed deadlines, in a Tenure of their own whose time is moved. */
final class ScalePart {
    private static final int CALLERS = 32;

    private final Path directory;
    private final int accounts;

    ScalePart(Path directory, int accounts) {
        this.directory = directory;
        this.accounts = accounts;
    }

    Scale run() throws SQLException, InterruptedException {
        try (RunningTenure tenure = RunningTenure.start(directory, "--tenure.clock.movable=true");
                Limits limits = Limits.open(tenure.database(), CALLERS)) {
            return new ScaleRun(tenure, limits.l1(CALLERS), accounts).measure();
        }
    }
}
