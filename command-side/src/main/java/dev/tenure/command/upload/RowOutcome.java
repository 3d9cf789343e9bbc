package dev.tenure.command.upload;

import java.util.Locale;

/** What became of a row so far. */
public enum RowOutcome {
    /** Without fault by itself; whether somebody has its number is not known yet. */
    UNCHECKED,
    /** Its number is held for it. */
    GOOD,
    REGISTERED,
    /** The same person has an account in this container. */
    ALREADY_THERE,
    REFUSED,
    /** Of a withdrawn upload: its number is free again. */
    GIVEN_UP;

    /** The word in the database. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word that callers are told. */
    public String told() {
        return this == REGISTERED || this == ALREADY_THERE || this == REFUSED ? stored() : "open";
    }

    public static RowOutcome of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
