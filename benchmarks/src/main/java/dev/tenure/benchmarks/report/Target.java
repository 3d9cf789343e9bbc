package dev.tenure.benchmarks.report;

/**
 * What is to be reached.
 *
 * @param reach the bound in words
 * @param measured the median, in words
 */
public record Target(String what, String reach, String measured, boolean reached) {
    public static Target atLeast(String what, double bound, String unit, double measured) {
        return new Target(what, "≥ " + Numbers.plain(bound) + unit, Numbers.plain(measured) + unit, measured >= bound);
    }

    public static Target atMost(String what, double bound, String unit, double measured) {
        return new Target(what, "≤ " + Numbers.plain(bound) + unit, Numbers.plain(measured) + unit, measured <= bound);
    }

    public static Target below(String what, double bound, String unit, double measured) {
        return new Target(what, "< " + Numbers.plain(bound) + unit, Numbers.plain(measured) + unit, measured < bound);
    }
}
