package dev.tenure.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which package of the command side may know which. */
final class CommandSideRules {
    private static final List<String> AGGREGATES = List.of("account", "application", "container", "list", "mailbox");
    private final String side;

    CommandSideRules(String root) {
        side = root + ".command";
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("rejections import no feature", importsNothingBut("rejection"));
        rules.put("the gate knows no feature", importsNothingBut("dispatch", "rejection"));
        for (String aggregate : AGGREGATES) {
            rules.put("the feature " + aggregate + " sees no other aggregate", seesNoOther(aggregate));
        }
        rules.put(
                "no feature knows the stories",
                noClasses()
                        .that(inAny(Stream.concat(AGGREGATES.stream(), Stream.of("registration", "messages", "ods")))
                                .and(not(pages())))
                        .should()
                        .dependOnClassesThat(inAny(Stream.of("onboarding", "process", "upload"))));
        rules.put("only wiring and other resources know resources", knownToWiringOnly(pages()));
        rules.put("only wiring knows stores", knownToWiringOnly(resideInAPackage(side + "..store..")));
        rules.put(
                "features know no Spring",
                noClasses()
                        .that(inAny(Stream.concat(AGGREGATES.stream(), Stream.of("rejection", "registration")))
                                .and(not(pages()))
                                .and(not(resideInAPackage(side + "..store.."))))
                        .should()
                        .dependOnClassesThat(resideInAPackage("org.springframework..")));
        return rules;
    }

    private ArchRule importsNothingBut(String room, String... others) {
        Stream<String> allowed = Stream.concat(Stream.of(room), Stream.of(others));
        return noClasses()
                .that(in(room))
                .should()
                .dependOnClassesThat(resideInAPackage(side + "..").and(not(inAny(allowed))));
    }

    private ArchRule seesNoOther(String aggregate) {
        Stream<String> others = AGGREGATES.stream().filter(other -> !other.equals(aggregate));
        return noClasses().that(in(aggregate).and(not(pages()))).should().dependOnClassesThat(inAny(others));
    }

    private ArchRule knownToWiringOnly(DescribedPredicate<JavaClass> what) {
        return noClasses()
                .that(resideInAPackage(side + ".*..").and(not(what)))
                .should()
                .dependOnClassesThat(what);
    }

    private DescribedPredicate<JavaClass> pages() {
        return resideInAPackage(side + "..web..");
    }

    private DescribedPredicate<JavaClass> in(String room) {
        return resideInAPackage(side + "." + room + "..");
    }

    private DescribedPredicate<JavaClass> inAny(Stream<String> rooms) {
        return resideInAnyPackage(rooms.map(room -> side + "." + room + "..").toArray(String[]::new));
    }
}
