package dev.tenure.eventstore.append;

import java.util.UUID;

/** A person's data key was made or replaced by somebody else since it was looked up: the unit is to be sealed anew. */
final class KeyChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID person;

    KeyChanged(UUID person) {
        super("the data key of " + person + " is another");
        this.person = person;
    }

    UUID person() {
        return person;
    }
}
