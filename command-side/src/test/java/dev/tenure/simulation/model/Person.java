package dev.tenure.simulation.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A person with their account: what the rules speak of, and nothing else. */
final class Person {
    final int number;
    String given;
    String family;
    String address = "";
    final SortedSet<String> addresses = new TreeSet<>();
    int home;

    @Nullable String mobile;

    @Nullable Instant mobileSince;

    final SortedMap<Integer, Role> roles = new TreeMap<>();
    final SortedMap<Integer, Role> takenByMark = new TreeMap<>();
    final Secrets secrets = new Secrets();
    final Deque<Instant> wrongPasswords = new ArrayDeque<>();
    boolean lockedOut;
    int wrongAnswers;

    @Nullable String deletedBecause;

    @Nullable Instant deactivated;

    @Nullable Instant leaverSince;

    Instant lastUse;
    final Told leaving = new Told();
    final Told unused = new Told();
    final Told password = new Told();

    Person(int number, String given, String family, int home, Instant registered) {
        this.number = number;
        this.given = given;
        this.family = family;
        this.home = home;
        lastUse = registered;
    }

    /** What somebody signs in with. */
    static final class Secrets {
        int temporaries;
        boolean temporaryIsOut;
        Instant temporaryUntil = Instant.EPOCH;
        boolean terms;
        boolean questions;
        /** Newest first. */
        final Deque<String> passwords = new ArrayDeque<>();

        Instant since = Instant.EPOCH;
        boolean expired;

        /** Whether the holder's own password is what signs in; a temporary one voids it. */
        boolean isOwnInForce() {
            return !passwords.isEmpty() && !temporaryIsOut;
        }
    }

    /** Which of several notices before something was given last. */
    static final class Told {
        int daysBefore = Integer.MAX_VALUE;

        void anew() {
            daysBefore = Integer.MAX_VALUE;
        }
    }

    boolean isDeleted() {
        return deletedBecause != null;
    }

    boolean isActive() {
        return !isDeleted() && deactivated == null;
    }

    boolean isLeaver() {
        return leaverSince != null;
    }

    /** SMB-2, SMB-3. */
    boolean mayUseMailboxes() {
        return isActive() && !isLeaver();
    }

    /** SMB-2. */
    boolean mayOwn() {
        return mayUseMailboxes() && mobile != null;
    }

    boolean ownsAny() {
        return roles.containsValue(Role.OWNER);
    }

    /** What restarts the clock of not being used (INA-1). */
    void used(Instant now) {
        if (now.isAfter(lastUse)) {
            lastUse = now;
            unused.anew();
        }
    }

    void noLeaver() {
        leaverSince = null;
        leaving.anew();
        takenByMark.clear();
    }

    PersonView view() {
        if (deletedBecause != null) {
            SortedMap<Integer, Role> none = Collections.emptySortedMap();
            return new PersonView("deleted " + deletedBecause, "", "", Collections.emptySortedSet(), 0, "", "", none);
        }
        String state = (deactivated == null ? "active" : "deactivated")
                + (isLeaver() ? " leaver" : "")
                + (lockedOut ? " locked" : "");
        return new PersonView(
                state,
                given + " " + family,
                address,
                new TreeSet<>(addresses),
                home,
                mobile == null ? "none" : mobile,
                passwordKind(),
                new TreeMap<>(roles));
    }

    private String passwordKind() {
        if (secrets.temporaryIsOut) {
            return "temporary";
        }
        return secrets.expired ? "expired" : "own";
    }
}
