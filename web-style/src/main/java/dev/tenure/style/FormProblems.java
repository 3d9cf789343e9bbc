package dev.tenure.style;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: the error summary lists it, each field shows its own. In the model under {@link #ATTRIBUTE}. */
public final class FormProblems implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The name in the model. */
    public static final String ATTRIBUTE = "problems";

    private final ArrayList<Entry> entries = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param field the id of the field, or null where no single field is wrong
     * @param label what the field is called, where the text alone does not say it
     */
    public record Entry(@Nullable String field, @Nullable String label, String text) implements Serializable {
        /** As the error summary tells it, away from the field. */
        public String told() {
            return label == null ? text : label + ": " + text;
        }
    }

    /** Notes what is wrong with a field. */
    public FormProblems field(String field, String text) {
        return field(field, null, text);
    }

    /** Notes what is wrong with a field of that label. */
    public FormProblems field(String field, @Nullable String label, String text) {
        entries.add(new Entry(field, label, text));
        return this;
    }

    /** Notes what is wrong as a whole. */
    public FormProblems whole(String text) {
        entries.add(new Entry(null, null, text));
        return this;
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What is wrong with that field, in one text, or null. */
    public @Nullable String of(String field) {
        List<String> texts = entries.stream()
                .filter(entry -> field.equals(entry.field()))
                .map(Entry::text)
                .toList();
        return texts.isEmpty() ? null : String.join(" ", texts);
    }
}
