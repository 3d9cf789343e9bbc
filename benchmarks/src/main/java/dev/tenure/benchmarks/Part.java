package dev.tenure.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run may consist of; on the command line in small letters. */
enum Part {
    COMMANDS,
    AXON,
    LIMITS,
    BULK,
    UNITS,
    PROJECTIONS,
    STORE,
    SCALE,
    DEMO,
    START;

    static final List<Part> ALL = List.of(values());
    private static final String EVERYTHING = "all";

    /** As the command line has it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it needs the Tenure that runs in this process for all parts together. */
    boolean inTenure() {
        return this != DEMO && this != START && this != SCALE;
    }

    static String names() {
        return ALL.stream().map(Part::text).collect(Collectors.joining(","));
    }

    /** Those that are named, or {@code all}; where none is, those that are measured within a quarter of an hour. */
    static Set<Part> read(Set<String> names) {
        Set<String> known = Stream.concat(Stream.of(EVERYTHING), ALL.stream().map(Part::text))
                .collect(Collectors.toSet());
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("parts are " + names() + "," + EVERYTHING + "; " + Options.USAGE);
        }
        return ALL.stream()
                .filter(part -> names.isEmpty()
                        ? part != STORE && part != SCALE
                        : names.contains(EVERYTHING) || names.contains(part.text()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any of those is among the parts. */
    static boolean any(Set<Part> parts, Part... some) {
        return Stream.of(some).anyMatch(parts::contains);
    }
}
