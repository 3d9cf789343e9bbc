package dev.tenure.eventstore.append;

/**
 * Something that one holder at most may have: a mobile number, an address ever used, an ODS code. Stored as a keyed hash
 * of kind and value, never in clear.
 *
 * @param kind what is claimed, such as {@code address}
 * @param value its one normal form
 */
public record ClaimKey(String kind, String value) {}
