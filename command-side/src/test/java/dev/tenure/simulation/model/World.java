package dev.tenure.simulation.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everybody and everything there is, at one instant. */
final class World {
    final SortedMap<Integer, Person> people = new TreeMap<>();
    final SortedMap<Integer, Home> homes = new TreeMap<>();
    final SortedMap<Integer, Mailbox> mailboxes = new TreeMap<>();
    final SortedMap<String, Integer> mobiles = new TreeMap<>();
    final Addresses addresses = new Addresses();
    final Post post = new Post();
    final Set<Integer> changedPeople = new TreeSet<>();
    final Set<Integer> changedMailboxes = new TreeSet<>();
    Instant now = Instant.EPOCH;

    /** Somebody who may be changed by what follows. */
    Person touch(int number) {
        changedPeople.add(number);
        return person(number);
    }

    Mailbox touchMailbox(int number) {
        changedMailboxes.add(number);
        return mailbox(number);
    }

    Person person(int number) {
        Person person = people.get(number);
        if (person == null) {
            throw new IllegalArgumentException("there is no person " + number);
        }
        return person;
    }

    Mailbox mailbox(int number) {
        Mailbox mailbox = mailboxes.get(number);
        if (mailbox == null) {
            throw new IllegalArgumentException("there is no mailbox " + number);
        }
        return mailbox;
    }

    Home home(int number) {
        Home home = homes.get(number);
        if (home == null) {
            throw new IllegalArgumentException("there is no home " + number);
        }
        return home;
    }

    /** A deleted account is as one that never was (LEA-5). */
    Person live(int number) {
        Person person = touch(number);
        Refusal.unless(!person.isDeleted(), "ACCOUNT_UNKNOWN");
        return person;
    }

    Mailbox open(int number) {
        Mailbox mailbox = touchMailbox(number);
        Refusal.unless(!mailbox.closed, "MAILBOX_UNKNOWN");
        return mailbox;
    }

    /** The mailboxes that the person may use. */
    List<Mailbox> mailboxesOf(Person person) {
        return List.copyOf(person.roles.keySet()).stream()
                .map(this::touchMailbox)
                .toList();
    }

    /** Gives a new number to that person, if no live account has it (REG-3). */
    void giveMobile(Person person, String number) {
        int holder = mobiles.getOrDefault(number, person.number);
        Refusal.unless(holder == person.number, "MOBILE_IN_USE");
        if (number.equals(person.mobile)) {
            return;
        }
        takeMobile(person);
        person.mobile = number;
        mobiles.put(number, person.number);
    }

    void takeMobile(Person person) {
        if (person.mobile != null) {
            mobiles.remove(person.mobile);
            person.mobile = null;
        }
    }

    /** A new temporary password goes to the person's mobile and voids whatever was there (REG-5, REG-11). */
    void sendTemporary(Person person) {
        Refusal.unless(person.mobile != null, "MOBILE_MISSING");
        person.secrets.temporaries++;
        person.secrets.temporaryIsOut = true;
        person.secrets.temporaryUntil = London.daysAfter(now, Numbers.TEMPORARY_DAYS);
        post.text(person, "temporary-password");
    }
}
