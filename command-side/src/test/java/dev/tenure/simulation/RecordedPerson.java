package dev.tenure.simulation;

import dev.tenure.kernel.account.BelongingEvent.AccessEnded;
import dev.tenure.kernel.account.BelongingEvent.AccessGiven;
import dev.tenure.kernel.account.BelongingEvent.Joined;
import dev.tenure.kernel.account.ClockEvent.AccountDeleted;
import dev.tenure.kernel.account.ClockEvent.Deactivated;
import dev.tenure.kernel.account.ClockEvent.LeaverMarkWithdrawn;
import dev.tenure.kernel.account.ClockEvent.LeaverMarked;
import dev.tenure.kernel.account.ClockEvent.Reactivated;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.SignInEvent.LockedOut;
import dev.tenure.kernel.account.SignInEvent.PasswordChanged;
import dev.tenure.kernel.account.SignInEvent.PasswordExpired;
import dev.tenure.kernel.account.SignInEvent.Unlocked;
import dev.tenure.kernel.account.UserAccountEvent;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.simulation.model.PersonView;
import dev.tenure.simulation.model.Role;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the events of an account say of its person. */
final class RecordedPerson {
    private String name = "";
    private String address = "";
    private final SortedSet<String> addresses = new TreeSet<>();
    private int home;
    private String mobile = "none";
    private String password = "";
    private final SortedMap<Integer, Role> roles = new TreeMap<>();
    private boolean deactivated;
    private boolean leaver;
    private boolean locked;
    private String deleted = "";

    void on(UserAccountEvent event) {
        if (event instanceof AccountRegistered registered) {
            home = Numbered.of(registered.containerId());
            mobile = registered.personal().mobile().value();
            called(registered.personal().name(), registered.personal().address());
        } else if (event instanceof AccountRenamed renamed) {
            called(renamed.personal().name(), renamed.personal().address());
        } else if (event instanceof MobileChanged changed) {
            mobile = changed.personal().mobile().value();
        } else if (event instanceof MobileRemoved) {
            mobile = "none";
        } else {
            belongs(event);
            lives(event);
            signsIn(event);
        }
    }

    private void called(PersonName called, MailAddress reached) {
        name = called.given() + " " + called.family();
        address = reached.value();
        addresses.add(address);
    }

    private void belongs(UserAccountEvent event) {
        if (event instanceof Joined joined) {
            home = Numbered.of(joined.to());
            leaver = false;
        } else if (event instanceof AccessGiven given) {
            roles.put(Numbered.of(given.mailboxId()), Role.valueOf(given.role().name()));
        } else if (event instanceof AccessEnded ended) {
            roles.remove(Numbered.of(ended.mailboxId()));
        }
    }

    private void lives(UserAccountEvent event) {
        if (event instanceof LeaverMarked) {
            leaver = true;
        } else if (event instanceof LeaverMarkWithdrawn) {
            leaver = false;
        } else if (event instanceof Deactivated) {
            deactivated = true;
        } else if (event instanceof Reactivated) {
            deactivated = false;
        } else if (event instanceof AccountDeleted gone) {
            deleted = gone.cause().name();
        }
    }

    private void signsIn(UserAccountEvent event) {
        if (event instanceof TemporaryPasswordIssued) {
            password = "temporary";
        } else if (event instanceof PasswordChosen || event instanceof PasswordChanged) {
            password = "own";
        } else if (event instanceof PasswordExpired) {
            password = "expired";
        } else if (event instanceof LockedOut) {
            locked = true;
        } else if (event instanceof Unlocked) {
            locked = false;
        }
    }

    PersonView view() {
        if (!deleted.isEmpty()) {
            return new PersonView("deleted " + deleted, "", "", new TreeSet<>(), 0, "", "", roles);
        }
        String state = (deactivated ? "deactivated" : "active") + (leaver ? " leaver" : "") + (locked ? " locked" : "");
        return new PersonView(state, name, address, addresses, home, mobile, password, roles);
    }
}
