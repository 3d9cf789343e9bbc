package dev.tenure.benchmarks.report;

import java.util.Locale;

/** Numbers for people: three digits that count, thousands kept whole. */
final class Numbers {
    private Numbers() {}

    static String plain(double number) {
        double size = Math.abs(number);
        String form = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.01 ? "%.2f" : "%.4f";
        String text = String.format(Locale.ROOT, form, number);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    /** The median with its range. */
    static String ranged(Spread spread) {
        return plain(spread.median()) + " (" + plain(spread.least()) + "–" + plain(spread.most()) + ")";
    }
}
