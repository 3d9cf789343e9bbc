package dev.tenure.command.account;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The looks that one request has cost so far. What was compared once is remembered for the request: a decision that lost a race
 * is made anew, which only happens to accounts that there are, and must not cost another look.
 */
final class Looks {
    private final Map<Compared, Boolean> slow = new HashMap<>();
    private int quick;

    /** What was presented, and the hash that it was compared with. */
    private record Compared(String presented, String kept) {}

    boolean slowly(String presented, String kept, BooleanSupplier look) {
        return slow.computeIfAbsent(new Compared(presented, kept), pair -> look.getAsBoolean());
    }

    void quickly() {
        quick++;
    }

    int slowOnes() {
        return slow.size();
    }

    int quickOnes() {
        return quick;
    }
}
