package dev.tenure.simulation.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Addresses, and whose they ever were (REG-4, REN-1, REN-4, SMB-1). */
final class Addresses {
    private static final String DOMAIN = "@nhs.net";
    private static final Map<String, String> LETTERS =
            Map.of("ł", "l", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private final Map<String, String> holders = new HashMap<>();

    /** What a person's address is made of; names of the same base compete for the same addresses. */
    static String base(String given, String family) {
        return ascii(given).replaceAll("[^a-z0-9-]", "") + "." + ascii(family).replaceAll("[^a-z0-9-]", "");
    }

    /** The lowest number that is free for that holder: never anybody's, or their own. */
    String person(String base, String holder) {
        int number = 0;
        while (isTaken(numbered(base, number), holder)) {
            number++;
        }
        return take(numbered(base, number), holder);
    }

    /** A shared mailbox's address; the provider's name is cut, never the town or the code. */
    String mailbox(String town, String name, String code, String holder) {
        int number = 0;
        while (isTaken(ofMailbox(town, name, code, suffix(number)), holder)) {
            number++;
        }
        return take(ofMailbox(town, name, code, suffix(number)), holder);
    }

    private static String ofMailbox(String town, String name, String code, String suffix) {
        String before = "care." + plain(town) + ".";
        String after = plain(code) + suffix;
        String middle = plain(name);
        int room = Numbers.LOCAL_PART - before.length() - after.length();
        return before + middle.substring(0, Math.min(room, middle.length())) + after + DOMAIN;
    }

    private boolean isTaken(String address, String holder) {
        return !holders.getOrDefault(address, holder).equals(holder);
    }

    private String take(String address, String holder) {
        holders.put(address, holder);
        return address;
    }

    private static String numbered(String base, int number) {
        return base + suffix(number) + DOMAIN;
    }

    private static String suffix(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static String plain(String text) {
        return ascii(text).replaceAll("[^a-z0-9]", "");
    }

    private static String ascii(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
