package dev.tenure.benchmarks;

import dev.tenure.benchmarks.process.DemoRate;
import dev.tenure.benchmarks.process.DemoRate.Demonstration;
import dev.tenure.benchmarks.process.Directories;
import dev.tenure.benchmarks.process.StartUp;
import dev.tenure.benchmarks.process.StartUp.Starts;
import dev.tenure.benchmarks.report.Report;
import dev.tenure.benchmarks.report.Results;
import dev.tenure.benchmarks.report.Scale;
import dev.tenure.benchmarks.report.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Measures everything, one thing after the other, and writes the report; started from the project's directory. */
public final class Benchmarks {
    private final Options options;

    private Benchmarks(Options options) {
        this.options = options;
    }

    /** Ends with status 2 where the command line is wrong. */
    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        new Benchmarks(options).run();
        System.exit(0);
    }

    private void run() throws IOException, SQLException, InterruptedException {
        double load = Surroundings.load();
        Directories.remove(options.workspace());
        Files.createDirectories(options.workspace());
        List<Demonstration> demonstrations = demonstrations();
        List<Starts> starts = starts();
        Measurement.Outcome commands = new Measurement(options).run();
        List<Scale> scale = scale();
        write(new Results(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Surroundings.now(load, commands.settings()),
                options.rounds(),
                options.turn().toMillis() / 1000.0,
                commands.following(),
                commands.alone(),
                commands.events(),
                commands.bytesPerEvent(),
                commands.sections(),
                scale,
                demonstrations,
                starts));
    }

    private List<Demonstration> demonstrations() throws IOException, InterruptedException {
        if (!options.parts().contains(Part.DEMO)) {
            return List.of();
        }
        System.out.println("Demonstration …");
        return List.of(new DemoRate(options.jar(), options.workspace())
                .measure(options.homes(), options.heaps().get(0)));
    }

    private List<Starts> starts() throws IOException, InterruptedException {
        List<Starts> all = new ArrayList<>();
        if (options.parts().contains(Part.START)) {
            for (String heap : options.heaps()) {
                System.out.println("Starts with -Xmx" + heap + " …");
                all.addAll(new StartUp(options.jar(), options.workspace()).measure(heap, options.repetitions()));
            }
        }
        return all;
    }

    private List<Scale> scale() throws SQLException, InterruptedException {
        if (!options.parts().contains(Part.SCALE)) {
            return List.of();
        }
        System.out.println(options.accounts() + " accounts …");
        return List.of(new ScalePart(options.workspace().resolve("scale"), options.accounts()).run());
    }

    private void write(Results results) throws IOException {
        String page = Report.markdown(results);
        Files.writeString(options.report(), page);
        Path json = options.workspace().resolve("report.json");
        Files.writeString(
                json,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(results));
        System.out.println();
        System.out.println(page);
        System.out.println("Written to " + options.report() + " and " + json);
    }
}
