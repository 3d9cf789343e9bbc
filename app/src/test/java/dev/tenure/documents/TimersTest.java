package dev.tenure.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tenure.sources.ProjectFiles;
import dev.tenure.testing.Rule;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.junit.jupiter.api.Test;

/** Every timer of the command side has its line among what falls due, in docs/lifecycle.md, and every line its timer (POL-6). */
class TimersTest {
    private static final Pattern TIMER =
            Pattern.compile("^\\| `[a-z-]+` \\| [A-Z]+-\\d+ \\| `[^`]+` \\| `([a-z-]+)` \\|$", Pattern.MULTILINE);

    @Rule("POL-6")
    @Test
    void areAllAmongWhatFallsDue() {
        String page = ProjectFiles.read(ProjectFiles.root().resolve("docs/lifecycle.md"));
        Set<String> told = TIMER.matcher(page)
                .results()
                .map((MatchResult line) -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(timers()).isNotEmpty().isEqualTo(told);
    }

    private static Set<String> timers() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.tenure.command");
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(DeadlineHandler.class))
                .map(method -> method.getAnnotationOfType(DeadlineHandler.class).deadlineName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
