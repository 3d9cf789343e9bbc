package dev.tenure.kernel.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What other systems report as use of an account (INA-7). Which of them count, a setting says. */
public enum UseKind {
    /** The holder sent mail. */
    MAIL_SENT,
    /** The holder was at work in the mail service's pages. */
    PORTAL,
    /** A mail program fetched or sent for the holder. */
    CLIENT;

    /** Such as {@code mail-sent}, in settings, reports and events. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that name, if there is one. */
    public static Optional<UseKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.settingName().equals(name))
                .findFirst();
    }

    /** The names of all kinds, in words. */
    public static String names() {
        return Arrays.stream(values()).map(UseKind::settingName).collect(Collectors.joining(", "));
    }

    /** A name that nobody reports would never count, and nobody would notice. */
    static List<String> problems(String setting, Collection<String> names) {
        return names.stream()
                .filter(name -> named(name).isEmpty())
                .sorted()
                .map(name -> setting + ": '" + name + "' is none of " + names()
                        + "; a sign-in and a password change count by themselves")
                .toList();
    }
}
