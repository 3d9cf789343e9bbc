package dev.tenure.simulation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The model shares nothing with the engine, or it would share its mistakes. */
class ModelIndependenceTest {
    private static final String MODEL = "dev.tenure.simulation.model";
    private static final String CANARY = "dev.tenure.simulation.canary.model";

    @Test
    void theModelIsPlainJavaAndKnowsNothingButItself() {
        knowsNothingButItself(MODEL).check(new ClassFileImporter().importPackages(MODEL));
    }

    @Test
    void whatKnowsTheEngineOrItsFrameworkIsCaught() {
        String report = String.join(
                "\n",
                knowsNothingButItself(CANARY)
                        .evaluate(new ClassFileImporter().importPackages(CANARY))
                        .getFailureReport()
                        .getDetails());

        assertThat(report).contains("CalendarDays", "IdentifierFactory");
    }

    private static ArchRule knowsNothingButItself(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(root + "..", "java..", "org.jspecify.annotations..");
    }
}
