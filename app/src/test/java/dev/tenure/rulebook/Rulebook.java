package dev.tenure.rulebook;

import dev.tenure.rulebook.RulebookEntry.Scope;
import dev.tenure.sources.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules and the tests that prove them. */
record Rulebook(List<RulebookEntry> entries, List<RuleProof> proofs) {
    static Rulebook of(String rules, List<SourceFile> tests) {
        return new Rulebook(
                RulebookEntry.parse(rules),
                tests.stream().flatMap(file -> RuleProof.in(file).stream()).toList());
    }

    /** Everything that keeps the rulebook from being proved, in words. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (RulebookEntry entry : entries) {
            if (!known.add(entry.id())) {
                faults.add(entry.id() + " stands twice in docs/rules.tsv");
            }
            if (entry.scope() == Scope.BUILT && proofsOf(entry).isEmpty()) {
                faults.add(entry.id() + " has no test");
            }
        }
        proofs.stream()
                .filter(proof -> !known.contains(proof.rule()))
                .map(proof -> proof.test() + " names a rule that docs/rules.tsv does not have: " + proof.rule())
                .forEach(faults::add);
        return faults;
    }

    /** The rules of one family after another, each with its tests. */
    String page() {
        StringBuilder page = new StringBuilder(heading());
        String family = "";
        for (RulebookEntry entry : entries) {
            if (!entry.family().equals(family)) {
                family = entry.family();
                page.append("\n## ").append(family).append("\n\n| id | rule | tests |\n| --- | --- | --- |\n");
            }
            page.append("| %s | %s | %s |\n".formatted(entry.id(), entry.text(), tests(entry)));
        }
        return page.toString();
    }

    private String heading() {
        long due = entries.stream().filter(e -> e.scope() == Scope.BUILT).count();
        return """
                # Rulebook

                Every rule of the service, in our words, with the tests that prove it. Of %d rules %d are built; \
                the rest come later. The build fails where a built rule has no test.

                Made from `docs/rules.tsv` and the `@Rule` annotations of the tests by `make rulebook`; not to be \
                edited by hand.
                """.formatted(entries.size(), due);
    }

    private String tests(RulebookEntry entry) {
        List<RuleProof> tests = proofsOf(entry);
        if (tests.isEmpty()) {
            return entry.scope() == Scope.LATER ? "*later*" : "**none**";
        }
        return tests.stream()
                .map(proof -> "[%s](../%s)".formatted(proof.test(), proof.location()))
                .distinct()
                .collect(Collectors.joining("<br>"));
    }

    private List<RuleProof> proofsOf(RulebookEntry entry) {
        return proofs.stream().filter(proof -> proof.rule().equals(entry.id())).toList();
    }
}
