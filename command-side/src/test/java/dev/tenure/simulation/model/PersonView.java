package dev.tenure.simulation.model;

import java.util.SortedMap;
import java.util.SortedSet;

/**
 * A person's account as it can be seen; of a deleted one nothing but why.
 *
 * @param state {@code active}, {@code deactivated}, or either with {@code leaver}, {@code locked}
 * @param password which kind of password is in force
 */
public record PersonView(
        String state,
        String name,
        String address,
        SortedSet<String> addresses,
        int home,
        String mobile,
        String password,
        SortedMap<Integer, Role> roles) {}
