package dev.tenure.console.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parts of a state and their values, in words. */
final class FieldWords {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("givenName", "Given name"),
            Map.entry("familyName", "Family name"),
            Map.entry("formerAddresses", "Former addresses"),
            Map.entry("mobile", "Mobile number"),
            Map.entry("containerId", "Container"),
            Map.entry("mailboxId", "Shared mailbox"),
            Map.entry("temporaryPasswordUntil", "Temporary password good until"),
            Map.entry("firstSignIn", "First sign-in"),
            Map.entry("acceptableUseVersion", "acceptable use policy accepted, version"),
            Map.entry("securityQuestionsSet", "security questions set"),
            Map.entry("passwordChosen", "own password chosen"),
            Map.entry("odsCode", "ODS code"));

    private FieldWords() {}

    /** The name of a part, such as {@code Given name}. */
    static String of(String part) {
        String known = NAMES.get(part);
        if (known != null) {
            return known;
        }
        String spaced = part.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** A value, such as {@code yes} or {@code nothing}. */
    static String value(@Nullable JsonNode node) {
        if (node == null || node.isNull() || (node.isContainer() && node.isEmpty())) {
            return "nothing";
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "yes" : "no";
        }
        if (node.isArray()) {
            List<String> parts = new ArrayList<>();
            node.forEach(part -> parts.add(value(part)));
            return String.join(", ", parts);
        }
        if (node.isObject()) {
            List<String> parts = new ArrayList<>();
            node.properties().forEach(part -> parts.add(of(part.getKey()) + ": " + value(part.getValue())));
            return String.join("; ", parts);
        }
        return node.asString();
    }
}
