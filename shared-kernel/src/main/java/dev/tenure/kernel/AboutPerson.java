package dev.tenure.kernel;

import java.util.UUID;

/**
 * An event whose {@link Personal} component is about somebody else than its aggregate. Any other event is about its own
 * aggregate: an account's person, or whoever applied.
 */
public interface AboutPerson {
    /** Whose data key seals the personal component: the id that the person's account has or will have. */
    UUID person();

    /** Whom that event of that aggregate is about. */
    static UUID of(Object event, UUID aggregateId) {
        return event instanceof AboutPerson about ? about.person() : aggregateId;
    }
}
