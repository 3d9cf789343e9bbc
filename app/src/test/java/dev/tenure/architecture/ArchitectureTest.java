package dev.tenure.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The arrows of {@code docs/architecture.md} hold in what is built. An empty subject fails its rule. */
class ArchitectureTest {
    private static final String ROOT = "dev.tenure";

    /** Every rule by its name, for a tree under that root. */
    static Map<String, ArchRule> rules(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.putAll(new RoomRules(root).all());
        rules.putAll(new CommandSideRules(root).all());
        rules.putAll(new CodeRules(root).all());
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> hold() {
        JavaClasses built = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/architecture/canary/"))
                .importPackages(ROOT);
        return rules(ROOT).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(built)));
    }
}
