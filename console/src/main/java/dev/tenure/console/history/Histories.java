package dev.tenure.console.history;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Moments;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Asks for a history and puts it into plain English (AUD-1, AUD-2). */
public final class Histories {
    private static final int MOST = 50;

    private final Api api;
    private final Moments moments;

    public Histories(Api api, Moments moments) {
        this.api = api;
        this.moments = moments;
    }

    /**
     * A page of a history.
     *
     * @param next the cursor of the next page, or null
     * @param state the state after the last step told, or null
     */
    public record Page(
            List<Told> steps,
            @Nullable String next,
            @Nullable JsonNode state) {}

    /** The history of the thing of that kind, such as {@code accounts}; ids of accounts are told by those names. */
    public Page of(String kind, String id, @Nullable String cursor, @Nullable Long after, Map<String, String> names) {
        Paged<Step> answered = api.read(Side.QUERY, "/api/v1/" + kind + "/{id}/history", id)
                .with("limit", MOST)
                .with("cursor", cursor)
                .after(after)
                .as(new TypeReference<Paged<Step>>() {})
                .body();
        List<Step> steps = answered.items();
        JsonNode state = steps.isEmpty() ? null : steps.get(steps.size() - 1).after();
        return new Page(steps.stream().map(step -> told(step, names)).toList(), answered.next(), state);
    }

    private Told told(Step step, Map<String, String> names) {
        return new Told(
                step.at(),
                moments.in(named(step.told(), names)),
                Actors.words(step.actor(), step.role()),
                step.reason(),
                step.caseNumber(),
                step.onBehalfOf(),
                changes(step, names));
    }

    private List<Told.Change> changes(Step step, Map<String, String> names) {
        List<Told.Change> changes = new ArrayList<>();
        JsonNode after = step.after();
        if (step.changed() == null
                || after == null
                || step.before() == null
                || step.before().isNull()) {
            return changes;
        }
        for (String part : step.changed()) {
            changes.add(new Told.Change(
                    FieldWords.of(part),
                    moments.in(named(FieldWords.value(step.before().get(part)), names)),
                    moments.in(named(FieldWords.value(after.get(part)), names))));
        }
        return changes;
    }

    private static String named(String text, Map<String, String> names) {
        String told = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            told = told.replace("account " + name.getKey(), name.getValue())
                    .replace("Account " + name.getKey(), name.getValue())
                    .replace(name.getKey(), name.getValue());
        }
        return told;
    }
}
