package dev.tenure.command.password;

import java.util.List;
import java.util.Optional;

/**
 * The hashed passwords of one account that may not be chosen again (PW-4).
 *
 * @param chosen the person's own, the present one first; what is older than the four before it counts no more
 * @param temporary the temporary password in force, if there is one
 */
public record UsedPasswords(List<String> chosen, Optional<String> temporary) {
    /** The present password and the four before it. */
    public static final int REMEMBERED = 5;

    public UsedPasswords {
        chosen = List.copyOf(chosen.subList(0, Math.min(REMEMBERED, chosen.size())));
    }

    public static UsedPasswords none() {
        return new UsedPasswords(List.of(), Optional.empty());
    }

    /** Hashes stay out of logs. */
    @Override
    public String toString() {
        return "UsedPasswords[" + chosen.size() + "]";
    }
}
