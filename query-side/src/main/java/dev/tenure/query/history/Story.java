package dev.tenure.query.history;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.TenureEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the events of one kind of thing are told: what each makes of the state before it, and in which sentence. A story that
 * lacks an event of its family fails where it is told, and a test finds it before that.
 *
 * @param <S> the state, a record without secrets
 */
final class Story<S> {
    private final Map<Class<?>, Chapter<S>> chapters = new HashMap<>();

    /** The first event: there is no state before it. */
    <E extends TenureEvent> Story<S> begins(Class<E> type, Beginning<E, S> beginning, Sentence<E> sentence) {
        chapters.put(
                type, (before, event) -> new Told<>(beginning.state(type.cast(event)), sentence.of(type.cast(event))));
        return this;
    }

    <E extends TenureEvent> Story<S> goesOn(Class<E> type, BiFunction<S, E, S> change, Sentence<E> sentence) {
        return goesOn(type, change, (before, event) -> sentence.of(event));
    }

    <E extends TenureEvent> Story<S> goesOn(
            Class<E> type, BiFunction<S, E, S> change, BiFunction<S, E, String> sentence) {
        chapters.put(type, (before, event) -> {
            if (before == null) {
                throw new IllegalStateException("a history that begins with " + type.getSimpleName());
            }
            E happened = type.cast(event);
            return new Told<>(change.apply(before, happened), sentence.apply(before, happened));
        });
        return this;
    }

    /** Something that happened and changed nothing of the state that is shown. */
    <E extends TenureEvent> Story<S> notes(Class<E> type, Sentence<E> sentence) {
        return goesOn(type, (before, event) -> before, sentence);
    }

    Told<S> tell(@Nullable S before, TenureEvent event) {
        Chapter<S> chapter = chapters.get(event.getClass());
        if (chapter == null) {
            throw new IllegalStateException("no story tells " + event.getClass().getSimpleName());
        }
        return chapter.tell(before, event);
    }

    boolean tells(String eventName) {
        return chapters.keySet().stream()
                .map(type -> type.getAnnotation(EventName.class))
                .anyMatch(name -> name != null && name.value().equals(eventName));
    }

    Set<Class<?>> told() {
        return Set.copyOf(chapters.keySet());
    }

    /** The state after an event, and the event in a sentence. */
    record Told<S>(S after, String sentence) {}

    /** Makes the first state. */
    interface Beginning<E, S> {
        S state(E event);
    }

    /** Words an event. */
    interface Sentence<E> {
        String of(E event);
    }

    private interface Chapter<S> {
        Told<S> tell(@Nullable S before, TenureEvent event);
    }
}
