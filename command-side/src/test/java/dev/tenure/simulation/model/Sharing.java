package dev.tenure.simulation.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may use which shared mailbox, and who answers for it (SMB). */
final class Sharing {
    private final World world;

    Sharing(World world) {
        this.world = world;
    }

    String share(Doing.Share doing) {
        Person person = world.live(doing.person());
        requireLive(doing.heirs());
        Mailbox mailbox = world.open(doing.mailbox());
        boolean mayAsk = doing.actor() == Doing.NAS || mailbox.isOwner(doing.actor());
        Refusal.unless(mayAsk, "NOT_AN_OWNER");
        switch (doing.what()) {
            case ADD -> add(mailbox, person);
            case NAME_OWNER -> nameOwner(mailbox, person);
            case REMOVE -> {
                if (mailbox.people.containsKey(person.number)) {
                    succeed(person, List.of(mailbox), doing.heirs());
                    remove(mailbox, person);
                }
            }
            case STAND_DOWN -> {
                if (mailbox.isOwner(person.number)) {
                    succeed(person, List.of(mailbox), doing.heirs());
                    standDown(mailbox, person);
                }
            }
        }
        return Service.DONE;
    }

    /** Whoever is deleted is unknown, whatever they are named for (LEA-5). */
    void requireLive(List<Doing.Heir> heirs) {
        heirs.stream().filter(heir -> heir.person() != Doing.NAS).forEach(heir -> world.live(heir.person()));
    }

    private void add(Mailbox mailbox, Person person) {
        Refusal.unless(person.mayUseMailboxes(), "MEMBER_NOT_FIT");
        if (!mailbox.people.containsKey(person.number)) {
            give(mailbox, person, usual(mailbox, person));
        }
    }

    /** SMB-11. */
    private static Role usual(Mailbox mailbox, Person person) {
        return mailbox.number == person.home ? Role.MEMBER : Role.GUEST;
    }

    static void give(Mailbox mailbox, Person person, Role role) {
        mailbox.people.put(person.number, role);
        person.roles.put(mailbox.number, role);
    }

    private static boolean isFit(Mailbox mailbox, Person person) {
        return person.mayOwn() && person.home == mailbox.number;
    }

    /** SMB-2, SMB-10. */
    void nameOwner(Mailbox mailbox, Person person) {
        Refusal.unless(isFit(mailbox, person), "OWNER_NOT_FIT");
        if (!mailbox.isOwner(person.number)) {
            give(mailbox, person, Role.OWNER);
            mailbox.needsOwner = false;
            world.post.email(person, "owner-named");
            ownersChanged();
        }
    }

    /** A last owner goes only where somebody is named, or NAS, for each mailbox (SMB-8). */
    void succeed(Person goer, Collection<Mailbox> theirs, List<Doing.Heir> heirs) {
        Map<Integer, Mailbox> byNumber = theirs.stream().collect(Collectors.toMap(one -> one.number, one -> one));
        Map<Integer, Integer> named = heirs.stream()
                .collect(Collectors.toMap(Doing.Heir::mailbox, Doing.Heir::person, (one, other) -> other));
        Refusal.unless(byNumber.keySet().containsAll(named.keySet()), "REQUEST_NOT_VALID");
        boolean allNamed = theirs.stream()
                .allMatch(mailbox -> !mailbox.isLastOwner(goer.number) || named.containsKey(mailbox.number));
        Refusal.unless(allNamed, "LAST_OWNER");
        named.values().removeIf(heir -> heir == Doing.NAS);
        boolean allFit = named.entrySet().stream()
                .allMatch(one -> one.getValue() != goer.number
                        && isFit(world.mailbox(one.getKey()), world.touch(one.getValue())));
        Refusal.unless(allFit, "OWNER_NOT_FIT");
        named.forEach((mailbox, heir) -> nameOwner(world.touchMailbox(mailbox), world.person(heir)));
    }

    void remove(Mailbox mailbox, Person person) {
        boolean owned = mailbox.isOwner(person.number);
        mailbox.people.remove(person.number);
        person.roles.remove(mailbox.number);
        if (owned) {
            afterOwnerLeft(mailbox);
        }
    }

    void standDown(Mailbox mailbox, Person person) {
        if (mailbox.isOwner(person.number)) {
            give(mailbox, person, usual(mailbox, person));
            afterOwnerLeft(mailbox);
        }
    }

    private void afterOwnerLeft(Mailbox mailbox) {
        ownersChanged();
        if (mailbox.owners().isEmpty()) {
            mailbox.needsOwner = true;
            world.post.emailTo(Post.NAS, "owner-needed");
            world.post.emailTo(mailbox.address, "owner-needed");
        }
    }

    private void ownersChanged() {
        world.post.emailTo(Post.HELPDESK, "owners-changed");
    }

    /** SMB-6, SMB-13. */
    String openMailbox(Doing.OpenMailbox doing) {
        Mailbox mailbox = world.open(doing.mailbox());
        Refusal.unless(mailbox.people.containsKey(doing.person()), "NOT_A_MEMBER");
        Refusal.unless(!doing.onMobile(), "MAILBOX_NOT_ON_MOBILE");
        mailbox.seen = world.now;
        return Service.DONE;
    }

    /** REN-3. */
    String moveMailbox(Doing.MoveMailbox doing) {
        Mailbox mailbox = world.open(doing.mailbox());
        Home home = world.home(mailbox.number);
        String next = address(mailbox, home);
        if (!next.equals(mailbox.address)) {
            mailbox.address = next;
            mailbox.addresses.add(next);
            world.post.emailTo(next, "mailbox-address-changed");
        }
        return Service.DONE;
    }

    String address(Mailbox mailbox, Home home) {
        return world.addresses.mailbox(home.town, home.name, home.code, "mailbox " + mailbox.number);
    }

    /** SMB-12. */
    String closeMailbox(Doing.CloseMailbox doing) {
        Mailbox mailbox = world.touchMailbox(doing.mailbox());
        if (!mailbox.closed) {
            mailbox.closed = true;
            for (int number : List.copyOf(mailbox.people.keySet())) {
                Person person = world.touch(number);
                person.roles.remove(mailbox.number);
                world.post.email(person, "mailbox-closed");
            }
        }
        return Service.DONE;
    }
}
