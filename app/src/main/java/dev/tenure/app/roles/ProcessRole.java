package dev.tenure.app.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/** What a process does. One may have all roles, which is the default; several may have the same. */
public enum ProcessRole {
    /** Decides: takes commands, runs stories and deadlines. */
    COMMAND,
    /** Answers: keeps projections and reads them. */
    QUERY,
    /** Signs people and services in and issues tokens. */
    IDENTITY,
    /** Serves the web pages. */
    CONSOLE;

    /** The setting that names them. */
    public static final String SETTING = "tenure.roles";

    /** The name in the setting. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The roles that the setting names.
     *
     * @throws IllegalArgumentException naming every word that is no role
     */
    public static Set<ProcessRole> of(Environment environment) {
        String[] words = environment.getProperty(SETTING, String[].class, new String[0]);
        if (words.length == 0) {
            return EnumSet.allOf(ProcessRole.class);
        }
        Set<ProcessRole> roles = EnumSet.noneOf(ProcessRole.class);
        List<String> wrong = new ArrayList<>();
        for (String word : words) {
            of(word.strip()).ifPresentOrElse(roles::add, () -> wrong.add("'" + word.strip() + "'"));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(SETTING + ": " + String.join(", ", wrong)
                    + " is not known; there are command, query, identity and console");
        }
        return roles;
    }

    private static Optional<ProcessRole> of(String word) {
        return Arrays.stream(values()).filter(role -> role.text().equals(word)).findFirst();
    }
}
