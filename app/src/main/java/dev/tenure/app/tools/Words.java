package dev.tenure.app.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words behind a command: its own options, as {@code --name value} or {@code --name=value}, and settings, which have a dot
 * in their names.
 *
 * @param options by name, with an empty value where they take none
 * @param settings as Spring takes them
 */
record Words(Map<String, String> options, List<String> settings) {
    /** Reads them; a word that is no option of the command is refused. */
    static Words of(String[] words, Set<String> withValue, Set<String> without) {
        Map<String, String> options = new HashMap<>();
        List<String> settings = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            String[] parts = words[i].split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (name.contains(".")) {
                settings.add(words[i]);
            } else if (without.contains(name) && parts.length == 1) {
                options.put(name, "");
            } else if (withValue.contains(name) && (parts.length == 2 || i + 1 < words.length)) {
                options.put(name, parts.length == 2 ? parts[1] : words[++i]);
            } else {
                throw new IllegalArgumentException("'" + words[i] + "' is not known, or wants a value");
            }
        }
        return new Words(options, settings);
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A position of the log; the first where none is given. */
    long position(String name) {
        String text = options.getOrDefault(name, "1");
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("--" + name + " '" + text + "' is no position of the log");
        }
        return Long.parseLong(text);
    }
}
