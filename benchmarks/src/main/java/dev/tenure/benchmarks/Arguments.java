package dev.tenure.benchmarks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command line of {@code --name} and {@code --name=value}. */
final class Arguments {
    private final Map<String, String> left = new LinkedHashMap<>();

    Arguments(String... arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            left.put(
                    equals < 0 ? argument : argument.substring(0, equals),
                    equals < 0 ? "" : argument.substring(equals + 1));
        }
    }

    boolean flag(String name) {
        return left.remove(name) != null;
    }

    String text(String name, String otherwise) {
        String value = left.remove(name);
        return value == null ? otherwise : value;
    }

    int number(String name, int otherwise) {
        return number(name, text(name, Integer.toString(otherwise)));
    }

    List<Integer> numbers(String name, String otherwise) {
        return list(name, otherwise).stream().map(value -> number(name, value)).toList();
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " takes a number, not '" + value + "'", notANumber);
        }
    }

    List<String> list(String name, String otherwise) {
        return List.of(text(name, otherwise).split(","));
    }

    /** The empty text is the empty set. */
    Set<String> set(String name, String otherwise) {
        Set<String> set = new HashSet<>(list(name, otherwise));
        set.remove("");
        return set;
    }

    void requireAllRead() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(left.keySet() + " is not known; " + Options.USAGE);
        }
    }
}
