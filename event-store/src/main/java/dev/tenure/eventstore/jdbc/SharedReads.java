package dev.tenure.eventstore.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Reads for many at once: whoever asks while a read is under way waits for its end, and shares the next with all who ask by
 * then. So the reads of many callers cost little more than one, those of a single caller no more than before, and nobody is
 * told what was read before they asked.
 *
 * @param <K> what is asked for
 * @param <V> what is found of it
 */
public final class SharedReads<K, V> {
    private final Function<Set<K>, Map<K, V>> read;
    private List<Asking<K, V>> waiting = new ArrayList<>();
    private boolean underWay;

    /** Reads so; a key of which nothing is found is left out. */
    public SharedReads(Function<Set<K>, Map<K, V>> read) {
        this.read = read;
    }

    /** Somebody who asks; completed with what was found for all that share the read, or with nothing: to read it. */
    private record Asking<K, V>(Collection<K> keys, CompletableFuture<Found<K, V>> answer) {}

    /** What a read came to. */
    private sealed interface Found<K, V> {}

    private record Rows<K, V>(Map<K, V> rows) implements Found<K, V> {}

    private record Failure<K, V>(RuntimeException cause) implements Found<K, V> {}

    private record YourTurn<K, V>() implements Found<K, V> {}

    /** What is found of those keys, and perhaps of others. */
    public Map<K, V> of(Collection<K> keys) {
        Asking<K, V> mine = new Asking<>(keys, new CompletableFuture<>());
        if (!isMyTurn(mine)) {
            Found<K, V> found = mine.answer().join();
            if (!(found instanceof YourTurn)) {
                return rows(found);
            }
        }
        return rows(readForAll());
    }

    private synchronized boolean isMyTurn(Asking<K, V> mine) {
        waiting.add(mine);
        boolean first = !underWay;
        underWay = true;
        return first;
    }

    private Found<K, V> readForAll() {
        List<Asking<K, V>> sharing = takeAll();
        Found<K, V> found = found(sharing);
        sharing.forEach(asking -> asking.answer().complete(found));
        handOn();
        return found;
    }

    private synchronized List<Asking<K, V>> takeAll() {
        List<Asking<K, V>> all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    private Found<K, V> found(List<Asking<K, V>> sharing) {
        Set<K> keys = new LinkedHashSet<>();
        sharing.forEach(asking -> keys.addAll(asking.keys()));
        try {
            return new Rows<>(read.apply(keys));
        } catch (RuntimeException failure) {
            return new Failure<>(failure);
        } catch (Error error) {
            return new Failure<>(new IllegalStateException("the read failed", error));
        }
    }

    /** The first of those that came meanwhile reads next; it stays among them. */
    private synchronized void handOn() {
        if (waiting.isEmpty()) {
            underWay = false;
        } else {
            waiting.get(0).answer().complete(new YourTurn<>());
        }
    }

    private Map<K, V> rows(Found<K, V> found) {
        if (found instanceof Failure<K, V> failure) {
            throw failure.cause();
        }
        return ((Rows<K, V>) found).rows();
    }
}
