package dev.tenure.query.history;

import dev.tenure.eventstore.read.RecordedEvent;
import dev.tenure.eventstore.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down one step of a history. */
final class StepWriter {
    private final JsonMapper json;

    StepWriter(JsonMapper json) {
        this.json = json;
    }

    HistoryStep step(RecordedEvent event, @Nullable Object before, Story.Told<?> told) {
        JsonNode stateBefore = state(before);
        JsonNode stateAfter = Blanks.marked(json.valueToTree(told.after()));
        return step(event, Blanks.marked(told.sentence()), stateBefore, stateAfter, changed(stateBefore, stateAfter));
    }

    private @Nullable JsonNode state(@Nullable Object state) {
        return state == null ? null : Blanks.marked(json.valueToTree(state));
    }

    private HistoryStep step(
            RecordedEvent event, String sentence, @Nullable JsonNode before, JsonNode after, List<String> changed) {
        MetaData metadata = event.message().getMetaData();
        return new HistoryStep(
                event.message().getSequenceNumber(),
                event.position(),
                event.message().getTimestamp(),
                event.name(),
                event.revision(),
                sentence,
                text(metadata, "actor"),
                text(metadata, "role"),
                text(metadata, "onBehalfOf"),
                text(metadata, "reason"),
                text(metadata, "case"),
                text(metadata, "command"),
                text(metadata, "commandId"),
                text(metadata, Traces.KEY),
                before,
                after,
                changed,
                Withheld.from(json.readTree(event.json())));
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return Objects.toString(metadata.get(key), null);
    }

    private static List<String> changed(@Nullable JsonNode before, JsonNode after) {
        List<String> names = new ArrayList<>();
        for (String name : after.propertyNames()) {
            if (before == null || !after.get(name).equals(before.get(name))) {
                names.add(name);
            }
        }
        return names;
    }
}
