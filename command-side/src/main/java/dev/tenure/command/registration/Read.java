package dev.tenure.command.registration;

import java.util.Optional;

/** What became of reading something that a person wrote: the value, or the problem with it. */
public sealed interface Read<V, P> {
    /** It could be read. */
    record Good<V, P>(V got) implements Read<V, P> {}

    /** It could not be read. */
    record Bad<V, P>(P why) implements Read<V, P> {}

    static <V, P> Read<V, P> good(V value) {
        return new Good<>(value);
    }

    static <V, P> Read<V, P> bad(P problem) {
        return new Bad<>(problem);
    }

    default Optional<V> value() {
        return this instanceof Good<V, P> good ? Optional.of(good.got()) : Optional.empty();
    }

    default Optional<P> problem() {
        return this instanceof Bad<V, P> bad ? Optional.of(bad.why()) : Optional.empty();
    }
}
