package dev.tenure.benchmarks.report;

import dev.tenure.benchmarks.process.DemoRate.Demonstration;
import dev.tenure.benchmarks.process.StartUp.Starts;
import java.util.List;

/**
 * Everything that a run measured.
 *
 * @param date the day, in UTC
 * @param turnSeconds how long each turn of each round took
 * @param following figures while projections and stories followed
 * @param alone figures while they rested
 * @param events how many events the log held at the end
 * @param bytesPerEvent the mean size of Tenure's events
 * @param sections whatever else took turns in rounds
 * @param scale very many accounts, if they were measured
 */
public record Results(
        String date,
        Surroundings surroundings,
        int rounds,
        double turnSeconds,
        List<Figure> following,
        List<Figure> alone,
        long events,
        long bytesPerEvent,
        List<Section> sections,
        List<Scale> scale,
        List<Demonstration> demonstrations,
        List<Starts> starts) {
    public Results {
        following = List.copyOf(following);
        alone = List.copyOf(alone);
        sections = List.copyOf(sections);
        scale = List.copyOf(scale);
        demonstrations = List.copyOf(demonstrations);
        starts = List.copyOf(starts);
    }
}
