package dev.tenure.kernel.account;

import java.util.Locale;

/** A person's name as they write it: given names and family name, without surrounding space. */
public record PersonName(String given, String family) {
    /** Longest accepted length of either part, in UTF-16 units. */
    public static final int MAX_LENGTH = 100;

    public PersonName {
        given = given.strip();
        family = family.strip();
        if (given.isEmpty() || family.isEmpty()) {
            throw new IllegalArgumentException("a name has a given and a family part");
        }
        if (given.length() > MAX_LENGTH || family.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a part of a name is longer than " + MAX_LENGTH);
        }
    }

    /** {@code SURNAME, Given (CONTAINER NAME)}, as the directory shows people (ORG-5, DIR-1). */
    public String directoryForm(String containerName) {
        return family.toUpperCase(Locale.UK) + ", " + given + " (" + containerName.toUpperCase(Locale.UK) + ")";
    }
}
