package dev.tenure.simulation.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A shared mailbox; it has the number of its home. */
final class Mailbox {
    final int number;
    String name;
    String address = "";
    final SortedSet<String> addresses = new TreeSet<>();
    final SortedMap<Integer, Role> people = new TreeMap<>();
    boolean needsOwner;
    boolean closed;
    Instant seen;

    @Nullable Instant reported;

    Mailbox(int number, String name, Instant made) {
        this.number = number;
        this.name = name;
        this.seen = made;
    }

    List<Integer> owners() {
        return people.entrySet().stream()
                .filter(one -> one.getValue() == Role.OWNER)
                .map(one -> one.getKey())
                .toList();
    }

    boolean isOwner(int person) {
        return people.get(person) == Role.OWNER;
    }

    boolean isLastOwner(int person) {
        return isOwner(person) && owners().size() == 1;
    }

    /** When it is reported that nobody opens it: a week after the last opening, and each week again (SMB-13). */
    Instant unopenedDue() {
        Instant told = reported;
        return London.daysAfter(told != null && told.isAfter(seen) ? told : seen, Numbers.UNOPENED_DAYS);
    }

    MailboxView view() {
        String state = closed ? "closed" : needsOwner ? "needs owner" : "open";
        return new MailboxView(state, name, address, new TreeSet<>(addresses), new TreeMap<>(people));
    }
}
