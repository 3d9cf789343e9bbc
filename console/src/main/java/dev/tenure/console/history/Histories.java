package dev.tenure.console.history;

import dev.tenure.console.api.Api;
import dev.tenure.console.api.Call;
import dev.tenure.console.api.Paged;
import dev.tenure.console.api.Side;
import dev.tenure.console.page.Moments;
import dev.tenure.console.page.WhyForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Asks for a history and puts it into plain English (AUD-1, AUD-2). */
public final class Histories {
    private static final int MOST = 50;
    private static final int LAST_READINGS = 5;

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
     * @param readings who read the history last, the latest first (AUD-5)
     */
    public record Page(
            List<Told> steps,
            @Nullable String next,
            @Nullable JsonNode state,
            List<Read> readings) {}

    /** The history of the thing of that kind, such as {@code accounts}; ids of accounts are told by those names. */
    public Page of(String kind, String id, @Nullable String cursor, @Nullable Long after, Map<String, String> names) {
        return page(
                kind,
                id,
                names,
                api.read(Side.QUERY, "/api/v1/" + kind + "/{id}/history", id)
                        .with("cursor", cursor)
                        .after(after));
    }

    /** The beginning of what is kept sealed, read for that reason. */
    public Page of(String kind, String id, WhyForm why) {
        return page(
                kind,
                id,
                Map.of(),
                api.read(Side.QUERY, "/api/v1/" + kind + "/{id}/history", id)
                        .header("Tenure-Reason", encoded(why.reason()))
                        .header("Tenure-Case", encoded(why.caseNumber())));
    }

    private static @Nullable String encoded(@Nullable String text) {
        return text == null
                ? null
                : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Page page(String kind, String id, Map<String, String> names, Call asked) {
        Paged<Step> answered = asked.with("limit", MOST)
                .as(new TypeReference<Paged<Step>>() {})
                .body();
        List<Step> steps = answered.items();
        JsonNode state = steps.isEmpty() ? null : steps.get(steps.size() - 1).after();
        return new Page(
                steps.stream().map(step -> told(step, names)).toList(), answered.next(), state, readings(kind, id));
    }

    private List<Read> readings(String kind, String id) {
        return api
                .read(Side.QUERY, "/api/v1/" + kind + "/{id}/history/readings", id)
                .with("limit", LAST_READINGS)
                .as(new TypeReference<Paged<Reading>>() {})
                .body()
                .items()
                .stream()
                .map(reading -> new Read(
                        reading.at(),
                        Actors.words(reading.actor(), reading.role()),
                        reading.reason(),
                        reading.caseNumber()))
                .toList();
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
