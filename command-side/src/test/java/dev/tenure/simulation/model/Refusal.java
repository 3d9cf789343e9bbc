package dev.tenure.simulation.model;

/** That something is not done, and its code. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String code) {
        super(code, null, false, false);
    }

    static void unless(boolean holds, String code) {
        if (!holds) {
            throw new Refusal(code);
        }
    }
}
