package dev.tenure.simulation.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Homes, leaving them, joining others (ORG, LEA). */
final class Belonging {
    private final World world;
    private final Sharing sharing;

    Belonging(World world, Sharing sharing) {
        this.world = world;
        this.sharing = sharing;
    }

    /** ORG-1, ORG-2. */
    String found(Doing.Found doing) {
        Home home = new Home(doing.home(), doing.name(), doing.town(), doing.code());
        world.homes.put(home.number, home);
        Mailbox mailbox = new Mailbox(home.number, home.name, world.now);
        world.mailboxes.put(mailbox.number, mailbox);
        world.touchMailbox(mailbox.number);
        mailbox.address = sharing.address(mailbox, home);
        mailbox.addresses.add(mailbox.address);
        Role role = Role.OWNER;
        for (Doing.Newcomer newcomer : doing.people()) {
            Person person = register(newcomer, home.number);
            world.post.emailTo(doing.contact(), "log-in-name");
            Sharing.give(mailbox, person, role);
            role = Role.MEMBER;
        }
        return Service.DONE;
    }

    private Person register(Doing.Newcomer newcomer, int home) {
        Person person = new Person(newcomer.person(), newcomer.given(), newcomer.family(), home, world.now);
        world.people.put(person.number, person);
        world.touch(person.number);
        String base = Addresses.base(person.given, person.family);
        person.address = world.addresses.person(base, "person " + person.number);
        person.addresses.add(person.address);
        world.giveMobile(person, newcomer.mobile());
        world.sendTemporary(person);
        return person;
    }

    /** ORG-6. */
    String renameHome(Doing.RenameHome doing) {
        Home home = world.home(doing.home());
        Refusal.unless(!home.closed, "CONTAINER_CLOSED");
        home.name = doing.name();
        Mailbox mailbox = world.touchMailbox(home.number);
        if (!mailbox.closed) {
            mailbox.name = doing.name();
        }
        return Service.DONE;
    }

    /** ORG-7. */
    String closeHome(Doing.CloseHome doing) {
        Home home = world.home(doing.home());
        if (!home.closed) {
            boolean empty = world.mailbox(home.number).closed
                    && world.people.values().stream()
                            .noneMatch(person -> !person.isDeleted() && person.home == home.number);
            Refusal.unless(empty, "CONTAINER_NOT_EMPTY");
            home.closed = true;
        }
        return Service.DONE;
    }

    /** LEA-1, LEA-2, LEA-7, SMB-7. */
    String markLeaver(Doing.MarkLeaver doing) {
        Person person = world.live(doing.person());
        sharing.requireLive(doing.heirs());
        if (person.isLeaver()) {
            return Service.DONE;
        }
        List<Mailbox> theirs = world.mailboxesOf(person);
        sharing.succeed(person, theirs, doing.heirs());
        person.leaverSince = world.now;
        person.takenByMark.clear();
        person.takenByMark.putAll(person.roles);
        theirs.forEach(mailbox -> sharing.remove(mailbox, person));
        world.post.text(person, "leaver-text");
        world.post.email(person, "leaver-email");
        return Service.DONE;
    }

    /** LEA-4: what the mark took is given back, an ownership only to somebody who may own. */
    String withdraw(Doing.Withdraw doing) {
        Person person = world.live(doing.person());
        Refusal.unless(person.isLeaver(), "NOT_A_LEAVER");
        Map<Integer, Role> taken = new TreeMap<>(person.takenByMark);
        person.noLeaver();
        taken.forEach((number, role) -> giveBack(world.touchMailbox(number), person, role));
        world.post.email(person, "leaver-mark-withdrawn-email");
        return Service.DONE;
    }

    private void giveBack(Mailbox mailbox, Person person, Role role) {
        if (mailbox.closed) {
            return;
        }
        if (role == Role.OWNER && person.mayOwn()) {
            sharing.nameOwner(mailbox, person);
        } else {
            Sharing.give(mailbox, person, role == Role.OWNER ? Role.MEMBER : role);
        }
    }

    /** LEA-3: out of the old home's mailboxes, a member where they were a guest, and no leaver any more. */
    String join(Doing.Join doing) {
        Person person = world.live(doing.person());
        sharing.requireLive(doing.heirs());
        Home home = world.home(doing.home());
        Refusal.unless(!home.closed, "CONTAINER_CLOSED");
        Refusal.unless(person.home != home.number, "ALREADY_THERE");
        Refusal.unless(person.isActive(), "JOINER_NOT_PROVEN");
        List<Mailbox> old = world.mailboxesOf(person).stream()
                .filter(mailbox -> mailbox.number == person.home)
                .toList();
        sharing.succeed(person, old, doing.heirs());
        old.forEach(mailbox -> sharing.remove(mailbox, person));
        person.home = home.number;
        if (person.roles.containsKey(home.number)) {
            Sharing.give(world.touchMailbox(home.number), person, Role.MEMBER);
        }
        person.noLeaver();
        world.post.email(person, "joined-email");
        return Service.DONE;
    }
}
