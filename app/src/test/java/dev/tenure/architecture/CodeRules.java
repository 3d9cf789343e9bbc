package dev.tenure.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** What holds for code wherever it lies, and between the slices of the query side. */
final class CodeRules {
    private static final String AGGREGATE = "org.axonframework.modelling.command.AggregateRoot";
    private static final String SAGA = "org.axonframework.spring.stereotype.Saga";
    private final String root;

    CodeRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "slices never import each other",
                slices().matching(root + ".query.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                alwaysTrue(), resideInAnyPackage(root + ".query.slice..", root + ".query.web..")));
        rules.put(
                "aggregates read no clock and draw nothing at random",
                noClasses().that(deciders(AGGREGATE)).should().accessTargetWhere(new ReadsClockOrChance()));
        rules.put(
                "sagas read no clock and draw nothing at random",
                noClasses().that(deciders(SAGA)).should().accessTargetWhere(new ReadsClockOrChance()));
        rules.put(
                "deadlines are set to an instant, counted from what happened",
                noClasses()
                        .that(resideInAPackage(root + ".command..")
                                .and(not(resideInAPackage(root + ".command.process"))))
                        .should()
                        .callMethodWhere(new CountsFromTheClock()));
        rules.put(
                "the kernel reads no clock and draws nothing at random",
                noClasses()
                        .that(resideInAPackage(root + ".kernel.."))
                        .should()
                        .accessTargetWhere(new ReadsClockOrChance()));
        rules.put(
                "every package is null-marked",
                classes().that(resideInAPackage(root + "..")).should(lieInANullMarkedPackage()));
        rules.put(
                "names say what a thing is",
                noClasses()
                        .that(resideInAPackage(root + "..").and(not(generated())))
                        .should()
                        .haveNameMatching(".*(Impl|Helper|Utils?|Dto|Common)"));
        return rules;
    }

    private static DescribedPredicate<JavaClass> deciders(String annotation) {
        return DescribedPredicate.describe(
                "carry " + annotation,
                type -> type.isMetaAnnotatedWith(annotation)
                        || type.getEnclosingClass()
                                .map(outer -> outer.isMetaAnnotatedWith(annotation))
                                .orElse(false));
    }

    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "are generated", type -> type.getName().contains("jmh_generated"));
    }

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package with @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                String message = type.getPackageName() + " is not @NullMarked, see " + type.getName();
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }
}
