package dev.tenure.benchmarks.report;

import java.util.List;

/**
 * Contenders that took turns in the same rounds, as the report shows them.
 *
 * @param text what was measured, on which data
 * @param limit the name of what the figures are ratios of, such as {@code Cout}
 * @param targets what of it is to be reached
 * @param remarks what a reader has to know before believing it
 */
public record Section(
        String title, String text, String limit, List<Figure> figures, List<Target> targets, List<String> remarks) {
    public Section {
        figures = List.copyOf(figures);
        targets = List.copyOf(targets);
        remarks = List.copyOf(remarks);
    }
}
