package dev.tenure.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {
    @Test
    void listsEveryEventThatTheKernelHas() throws Exception {
        List<Class<?>> events = kernelClasses()
                .filter(TenureEvent.class::isAssignableFrom)
                .filter(type -> !type.isInterface())
                .toList();

        assertThat(events).hasSizeGreaterThan(10);
        assertThat(EventCatalogue.byName().values())
                .hasSameElementsAs(events.stream()
                        .<Class<? extends TenureEvent>>map(type -> type.asSubclass(TenureEvent.class))
                        .toList());
    }

    @Test
    void givesEachEventANameOfItsOwnThatBeginsWithItsFamily() {
        assertThat(List.copyOf(EventCatalogue.byName().keySet()))
                .allMatch(
                        name -> name.matches(
                                "(account|application|container|history|list|mailbox|request|story|takeover|upload)\\.[a-z]+(-[a-z]+)*"))
                .isSorted();
        assertThat(EventCatalogue.byName().values()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("events")
    void findsARevisionOnEveryEvent(Class<? extends TenureEvent> event) {
        assertThat(event).hasAnnotation(Revision.class);
        assertThat(event.getAnnotation(Revision.class).value()).matches("[1-9][0-9]*");
    }

    @ParameterizedTest
    @MethodSource("events")
    void findsTheIdOfItsAggregateFirstInEveryEvent(Class<? extends TenureEvent> event) {
        String family = event.getAnnotation(EventName.class).value().replaceFirst("\\..*", "");

        // a history has no id of its own; those who read it have
        String aggregate = family.equals("history") ? "readers" : family;
        assertThat(event.getRecordComponents()[0].getName()).isEqualTo(aggregate + "Id");
    }

    static Iterable<Class<? extends TenureEvent>> events() {
        return EventCatalogue.byName().values();
    }

    private static Stream<Class<?>> kernelClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(EventCatalogue.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
                    .<Class<?>>map(name -> load(name.replace(".class", "").replace('/', '.')))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, EventCatalogue.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
