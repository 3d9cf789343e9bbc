package dev.tenure.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.serialization.Revision;

/** Which room may know which. The root is a parameter, so that the canaries live in a wrong copy of the tree. */
final class RoomRules {
    private final String root;

    RoomRules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "the kernel speaks plain Java",
                classes()
                        .that(in("kernel"))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..")
                                .or(in("kernel"))
                                .or(type(Revision.class))));
        rules.put("the database knows nothing of ours", knowsOnly("database"));
        rules.put("the event store knows nothing of ours", knowsOnly("eventstore"));
        rules.put("the command side knows kernel and store", knowsOnly("command", "kernel", "eventstore"));
        rules.put("the query side knows kernel and store", knowsOnly("query", "kernel", "eventstore"));
        rules.put("identity knows kernel and store", knowsOnly("identity", "kernel", "eventstore", "style"));
        rules.put("the console knows the style and asks the rest over HTTP", knowsOnly("console", "style"));
        rules.put("the style knows nothing of ours", knowsOnly("style"));
        rules.put("the command side never sees the query side", neverSees("command", "query"));
        rules.put("the query side never sees the command side", neverSees("query", "command"));
        rules.put(
                "nobody depends on the assembly",
                noClasses()
                        .that(ours().and(not(in("app"))).and(not(in("benchmarks"))))
                        .should()
                        .dependOnClassesThat(in("app")));
        return rules;
    }

    private ArchRule knowsOnly(String room, String... others) {
        DescribedPredicate<JavaClass> allowed = in(room);
        for (String other : others) {
            allowed = allowed.or(in(other));
        }
        return noClasses().that(in(room)).should().dependOnClassesThat(ours().and(not(allowed)));
    }

    private ArchRule neverSees(String room, String other) {
        return noClasses().that(in(room)).should().dependOnClassesThat(in(other));
    }

    private DescribedPredicate<JavaClass> in(String room) {
        return resideInAPackage(root + "." + room + "..");
    }

    private DescribedPredicate<JavaClass> ours() {
        return resideInAPackage(root + "..");
    }
}
