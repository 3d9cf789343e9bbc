package dev.tenure.database;

/** A launch that came to nothing and may be tried again, on another port or a moment later. */
final class StartFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    enum Obstacle {
        PORT_TAKEN,
        STILL_SHUTTING_DOWN,
        GIVEN_UP
    }

    private final Obstacle obstacle;
    private final String reason;

    StartFailed(Obstacle obstacle, String reason) {
        super(reason);
        this.obstacle = obstacle;
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
