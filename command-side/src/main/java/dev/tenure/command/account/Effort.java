package dev.tenure.command.account;

/** How many looks a stranger's request costs, whatever is found, so that none tells by its work what there is (SIGN-6). */
public enum Effort {
    /** A password of somebody's own. */
    PASSWORD(1, 0),
    /** The answers to the three security questions. */
    ANSWERS(3, 0),
    /** A temporary password, which is kept as a fast hash since it cannot be guessed (REG-11). */
    TEMPORARY_PASSWORD(0, 1),
    /** Nothing is presented. */
    NONE(0, 0);

    private final int slowLooks;
    private final int quickLooks;

    Effort(int slowLooks, int quickLooks) {
        this.slowLooks = slowLooks;
        this.quickLooks = quickLooks;
    }

    int slowLooks() {
        return slowLooks;
    }

    int quickLooks() {
        return quickLooks;
    }
}
