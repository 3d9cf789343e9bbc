package dev.tenure.simulation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** What time does (LEA-1, LEA-2, INA-1 to 6, PW-7, SMB-13), each thing at its own instant. */
final class Clockwork {
    private static final Comparator<Due> IN_ORDER =
            Comparator.comparing(Due::at).thenComparing(Due::what).thenComparing(Due::whose);

    private final World world;
    private final Sharing sharing;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>(IN_ORDER);

    Clockwork(World world, Sharing sharing) {
        this.world = world;
        this.sharing = sharing;
    }

    /** In the order in which they happen at the same instant: a password expires before a deactivation. */
    private enum What {
        PASSWORD,
        UNUSED,
        LEAVING,
        UNOPENED
    }

    /**
     * Something that is due.
     *
     * @param daysBefore which notice before the end, or 0 for the end itself
     */
    private record Due(Instant at, What what, int whose, int daysBefore) {}

    /** Looks anew at what is due for those who changed. */
    void plan(Iterable<Integer> people, Iterable<Integer> mailboxes) {
        people.forEach(number -> next(world.person(number)).ifPresent(agenda::add));
        mailboxes.forEach(number -> next(world.mailbox(number)).ifPresent(agenda::add));
    }

    /** Lets time pass until that instant, all that is due at it included. */
    void pass(Instant until) {
        for (Due due = agenda.peek(); due != null && !due.at().isAfter(until); due = agenda.peek()) {
            agenda.remove();
            world.now = due.at();
            happen(due);
        }
        world.now = until;
    }

    private void happen(Due due) {
        if (due.what() == What.UNOPENED) {
            Mailbox mailbox = world.mailbox(due.whose());
            if (next(mailbox).filter(due::equals).isPresent()) {
                reportUnopened(mailbox);
                plan(List.of(), List.of(due.whose()));
            }
            return;
        }
        if (next(world.person(due.whose())).filter(due::equals).isPresent()) {
            happen(due, world.touch(due.whose()));
            plan(List.of(due.whose()), List.of());
        }
    }

    private void happen(Due due, Person person) {
        switch (due.what()) {
            case PASSWORD -> passwordAges(person, due.daysBefore());
            case UNUSED -> staysUnused(person, due.daysBefore());
            case LEAVING -> leaves(person, due.daysBefore());
            case UNOPENED -> throw new IllegalStateException("mailboxes are another matter");
        }
    }

    private Optional<Due> next(Mailbox mailbox) {
        return mailbox.closed
                ? Optional.empty()
                : Optional.of(new Due(mailbox.unopenedDue(), What.UNOPENED, mailbox.number, 0));
    }

    private Optional<Due> next(Person person) {
        List<Due> all = new ArrayList<>();
        if (!person.isDeleted()) {
            all.add(next(person, What.UNUSED, unusedEnd(person), person.unused, Numbers.UNUSED_WARNINGS));
        }
        Instant mark = person.leaverSince;
        if (!person.isDeleted() && mark != null) {
            Instant end = London.daysAfter(mark, Numbers.LEAVER_DAYS);
            all.add(next(person, What.LEAVING, end, person.leaving, Numbers.LEAVER_REMINDERS));
        }
        if (person.isActive() && person.secrets.isOwnInForce() && !person.secrets.expired) {
            Instant end = Access.expiry(person);
            all.add(next(person, What.PASSWORD, end, person.password, Numbers.PASSWORD_REMINDERS));
        }
        return all.stream().min(IN_ORDER);
    }

    private static Due next(Person person, What what, Instant end, Person.Told told, List<Integer> notices) {
        int days = notices.stream()
                .filter(before -> before < told.daysBefore)
                .findFirst()
                .orElse(0);
        return new Due(London.daysAfter(end, -days), what, person.number, days);
    }

    private static Instant unusedEnd(Person person) {
        Instant deactivated = person.deactivated;
        return London.daysAfter(deactivated == null ? person.lastUse : deactivated, Numbers.UNUSED_DAYS);
    }

    private void passwordAges(Person person, int daysBefore) {
        person.password.daysBefore = daysBefore;
        person.secrets.expired = daysBefore == 0;
        world.post.email(person, daysBefore == 0 ? "password-expired-email" : "password-reminder-email");
    }

    private void leaves(Person person, int daysBefore) {
        person.leaving.daysBefore = daysBefore;
        if (daysBefore == 0) {
            delete(person, "LEAVER");
            return;
        }
        world.post.text(person, "leaver-text");
        world.post.email(person, "leaver-email");
    }

    private void staysUnused(Person person, int daysBefore) {
        person.unused.daysBefore = daysBefore;
        if (person.deactivated == null) {
            goesUnused(person, daysBefore);
        } else if (daysBefore == 0) {
            delete(person, "INACTIVITY");
        } else {
            tellOfDeactivation(person);
        }
    }

    /** INA-1, INA-3, SMB-8: the last owner's mailboxes go into the care of NAS, and everybody was warned. */
    private void goesUnused(Person person, int daysBefore) {
        List<Mailbox> theirs = world.mailboxesOf(person);
        if (daysBefore > 0) {
            world.post.text(person, "inactivity-text");
            world.post.email(person, "inactivity-email");
            theirs.stream()
                    .filter(mailbox -> mailbox.isLastOwner(person.number))
                    .forEach(mailbox -> {
                        world.post.emailTo(Post.NAS, "owner-will-be-lost");
                        world.post.emailTo(mailbox.address, "owner-will-be-lost");
                    });
            return;
        }
        person.deactivated = world.now;
        person.unused.anew();
        theirs.forEach(mailbox -> sharing.standDown(mailbox, person));
        tellOfDeactivation(person);
    }

    /** The holder by text message, and whoever answers for their mailboxes, each of these once (INA-3). */
    private void tellOfDeactivation(Person person) {
        world.post.text(person, "deactivated-text");
        Set<String> told = new HashSet<>();
        for (Mailbox mailbox : world.mailboxesOf(person)) {
            List<Integer> others = mailbox.owners().stream()
                    .filter(owner -> owner != person.number)
                    .toList();
            others.forEach(owner -> told.add(world.person(owner).address));
            if (others.isEmpty()) {
                told.add(Post.NAS);
            }
        }
        told.forEach(address -> world.post.emailTo(address, "member-deactivated-email"));
    }

    /** LEA-5, REG-3. */
    private void delete(Person person, String cause) {
        world.mailboxesOf(person).forEach(mailbox -> sharing.remove(mailbox, person));
        world.takeMobile(person);
        person.deletedBecause = cause;
    }

    private void reportUnopened(Mailbox mailbox) {
        mailbox.reported = world.now;
        mailbox.owners().forEach(owner -> world.post.email(world.person(owner), "mailbox-unopened"));
        world.post.emailTo(Post.NAS, "mailbox-unopened");
    }
}
