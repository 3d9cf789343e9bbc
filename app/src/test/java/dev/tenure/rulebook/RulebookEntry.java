package dev.tenure.rulebook;

import java.util.ArrayList;
import java.util.List;

/** One rule of {@code docs/rules.tsv}: its number, when it is due, and what it says in our words. */
record RulebookEntry(String id, Scope scope, String text) {
    /** Whether the build asks for tests of the rule already. */
    enum Scope {
        BUILT,
        LATER
    }

    /** The letters in front of the number. */
    String family() {
        return id.substring(0, id.indexOf('-'));
    }

    /** Reads the file's lines, heading first. */
    static List<RulebookEntry> parse(String tsv) {
        List<RulebookEntry> entries = new ArrayList<>();
        for (String line : tsv.lines().skip(1).toList()) {
            String[] fields = line.split("\t", -1);
            if (fields.length != 3 || !fields[0].matches("[A-Z]+-[0-9]+") || fields[2].isBlank()) {
                throw new IllegalArgumentException("docs/rules.tsv: not number, scope and sentence: " + line);
            }
            entries.add(new RulebookEntry(fields[0], scope(fields[1], line), fields[2]));
        }
        return List.copyOf(entries);
    }

    private static Scope scope(String text, String line) {
        return switch (text) {
            case "built" -> Scope.BUILT;
            case "later" -> Scope.LATER;
            default -> throw new IllegalArgumentException("docs/rules.tsv: no such scope: " + line);
        };
    }
}
