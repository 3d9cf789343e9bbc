package dev.tenure.console.api;

import org.jspecify.annotations.Nullable;

/** A side does not answer, or not with anything that can be understood. */
public final class ApiDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Side side;

    ApiDown(Side side, String what, @Nullable Throwable cause) {
        super(side.words() + ": " + what, cause);
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
