package dev.tenure.simulation;

import java.util.List;
import java.util.Random;

/** Chance by a seed. */
final class Chance {
    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** Once in so many times. */
    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int of100) {
        return random.nextInt(100) < of100;
    }

    /** From the first to the last of them. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
