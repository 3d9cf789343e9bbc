package dev.tenure.eventstore.rotation;

import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.eventstore.sealing.Keyset;
import dev.tenure.eventstore.sealing.Keysets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Rotation where keys are given by the environment, which only the operator can change: says what to set, in which order. A
 * key comes to all processes before any uses it, so that none meets what it cannot open.
 */
final class GivenKeys {
    private final Keys keys;
    private final Consumer<String> say;

    GivenKeys(Keys keys, Consumer<String> say) {
        this.keys = keys;
        this.say = say;
    }

    /** What comes next, where no data key is under an old key. */
    void tellNext(Set<Integer> usedToWrap, Set<Integer> usedToSeal) {
        Keysets present = keys.keysets();
        Optional<Integer> wrapping = prepared(present.wrapping(), usedToWrap);
        Optional<Integer> sealing = prepared(present.sealing(), usedToSeal);
        if (wrapping.isEmpty() || sealing.isEmpty()) {
            say.accept("Step 1 of 2: set " + keys.name() + " to the following in every process and start each again."
                    + " The new keys open only. Then run rotate-keys again.");
            say.accept(present.with(
                            sealing.isPresent()
                                    ? present.sealing()
                                    : present.sealing().withNewKey(),
                            wrapping.isPresent()
                                    ? present.wrapping()
                                    : present.wrapping().withNewKey())
                    .toJson());
        } else {
            say.accept("Step 2 of 2, once every process was started with step 1: set " + keys.name()
                    + " to the following and start each again. The new keys are used from then on."
                    + " Then run rotate-keys again, which wraps all data keys anew.");
            say.accept(present.with(
                            present.sealing().withPrimary(sealing.get()),
                            present.wrapping().withPrimary(wrapping.get()))
                    .toJson());
        }
    }

    void tellRetired(Keysets left) {
        say.accept("The database takes nothing more that old keys wrap. Set " + keys.name()
                + " to the following in every process, at its next start.");
        say.accept(left.toJson());
    }

    /** A key that was added and not used yet. */
    private static Optional<Integer> prepared(Keyset keyset, Set<Integer> used) {
        return keyset.older().stream().filter(id -> !used.contains(id)).findFirst();
    }
}
