package dev.tenure.command.upload;

import java.util.Locale;

/** Where an upload stands, as far as the working store has followed its events. */
public enum UploadState {
    /** Its rows are kept; it is not on record yet. */
    RECEIVING,
    CHECKING,
    CHECKED,
    RUNNING,
    FINISHED,
    WITHDRAWN;

    /** The word in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word that callers are told. */
    public String told() {
        return this == RECEIVING ? CHECKING.stored() : stored();
    }

    /** Whether the engine has something to do once this is reached: a withdrawn upload has numbers to give up. */
    public boolean hasWork() {
        return this != CHECKED && this != FINISHED;
    }

    /** Whether nothing happens to it any more. */
    public boolean isEnd() {
        return this == FINISHED || this == WITHDRAWN;
    }

    public static UploadState of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
