package dev.tenure.eventstore.stored;

/**
 * An event about a person whose data key was destroyed, as readers are given it: that it happened, and what was not about
 * the person. Handlers of the event itself are not called, so that none of them meets half of it (LEA-5).
 *
 * @param name the event's owned name
 * @param revision its revision as stored
 * @param plain its JSON without the personal component
 */
public record ErasedEvent(String name, String revision, String plain) {
    /** The name under which readers are given it; nothing is stored under it. */
    public static final String NAME = "erased";
}
