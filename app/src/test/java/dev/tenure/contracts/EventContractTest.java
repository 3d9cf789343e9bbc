package dev.tenure.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.eventstore.stored.OwnedNamesSerializer;
import dev.tenure.eventstore.stored.StoredNames;
import dev.tenure.eventstore.stored.StoredPayload;
import dev.tenure.kernel.EventCatalogue;
import dev.tenure.kernel.TenureEvent;
import dev.tenure.sources.GeneratedFile;
import dev.tenure.sources.ProjectFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is stored stays readable: every event is held both ways to an approved file with its two stored parts. A file once
 * released is never changed; another shape is another revision with a file of its own.
 */
class EventContractTest {
    private static final String FOLDER = "app/src/test/resources/contracts/";
    private static final JsonMapper MAPPER = JsonForm.mapper();
    private static final OwnedNamesSerializer SERIALIZER =
            OwnedNamesSerializer.of(new StoredNames(EventCatalogue.byName()));

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatIsApproved(TenureEvent event) throws IOException {
        assertThat(pretty(StoredPayload.of(event, MAPPER)))
                .as(
                        "%s: once released, another shape is another revision; before, remove it and `make rulebook`",
                        fileOf(event))
                .isEqualTo(approved(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatIsApproved(TenureEvent event) throws IOException {
        ObjectNode file = (ObjectNode) MAPPER.readTree(approved(event));
        ObjectNode whole = (ObjectNode) file.get("plain");
        if (file.has("personal")) {
            whole.set("personal", file.get("personal"));
        }
        byte[] stored = MAPPER.writeValueAsBytes(whole);
        SerializedType type = SERIALIZER.typeForClass(event.getClass());

        assertThat(SERIALIZER.<byte[], Object>deserialize(new SimpleSerializedObject<>(stored, byte[].class, type)))
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("dev.tenure.contracts.SampleEvents#withComponentsLeftOut")
    void leavesOutWhatIsNotThere(TenureEvent event) {
        byte[] stored = MAPPER.writeValueAsBytes(event);

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("null");
        assertThat(MAPPER.readValue(stored, event.getClass())).isEqualTo(event);
    }

    @Test
    void coversEveryEventOnce() {
        assertThat(SampleEvents.complete().stream().map(TenureEvent::getClass).toList())
                .doesNotHaveDuplicates()
                .hasSameElementsAs(List.copyOf(EventCatalogue.byName().values()));
    }

    @Test
    void hasNoFileWithoutAnEvent() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.root().resolve(FOLDER))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.r[0-9]+\\.json$", "")))
                    .allMatch(EventCatalogue.byName()::containsKey)
                    .isNotEmpty();
        }
    }

    static List<TenureEvent> events() {
        return SampleEvents.complete();
    }

    private static String approved(TenureEvent event) throws IOException {
        Path file = ProjectFiles.root().resolve(fileOf(event));
        if (!Files.exists(file)) {
            GeneratedFile.mustBe(fileOf(event), pretty(StoredPayload.of(event, MAPPER)));
        }
        return Files.readString(file);
    }

    private static String fileOf(TenureEvent event) {
        SerializedType type = SERIALIZER.typeForClass(event.getClass());
        return FOLDER + type.getName() + ".r" + type.getRevision() + ".json";
    }

    private static String pretty(StoredPayload stored) {
        ObjectNode file = MAPPER.createObjectNode();
        file.set("plain", MAPPER.readTree(stored.plain()));
        if (stored.personal() != null) {
            file.set("personal", MAPPER.readTree(stored.personal()));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file).replace("\r\n", "\n") + "\n";
    }
}
