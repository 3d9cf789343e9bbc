package dev.tenure.eventstore.read;

import dev.tenure.eventstore.sealing.DataKeys;
import dev.tenure.eventstore.stored.PersonalPart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed part of an event with the key that was there when it was read; opened when it is looked at, for many never are. */
final class SealedPart {
    private static final PersonalPart NOTHING = new PersonalPart(null, null);

    private final DataKeys keys;
    private final UUID eventId;
    private final UUID person;
    private final byte[] wrapped;
    private byte @Nullable [] blob;
    private @Nullable PersonalPart opened;

    SealedPart(DataKeys keys, UUID eventId, UUID person, byte[] wrapped, byte[] blob) {
        this.keys = keys;
        this.eventId = eventId;
        this.person = person;
        this.wrapped = wrapped;
        this.blob = blob;
    }

    /** What it says; nothing where there is none. */
    static PersonalPart open(@Nullable SealedPart part) {
        return part == null ? NOTHING : part.open();
    }

    private synchronized PersonalPart open() {
        PersonalPart part = opened;
        if (part == null && blob != null) {
            part = PersonalPart.of(keys.unwrap(person, wrapped).open(blob, PersonalPart.context(eventId, person)));
            opened = part;
            blob = null;
        }
        return part == null ? NOTHING : part;
    }
}
