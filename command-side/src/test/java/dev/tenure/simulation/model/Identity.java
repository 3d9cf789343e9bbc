package dev.tenure.simulation.model;

import java.time.Instant;

/** Proofs of identity, names and numbers (RST, INA-4, REN, DIR-3, DIR-5). */
final class Identity {
    private final World world;
    private final Access access;

    Identity(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    /** RST-1. A lock-out ends by it (RST-5). */
    String resetByAnswers(Doing.ResetByAnswers doing) {
        Person person = world.touch(doing.person());
        boolean asked = person.isActive()
                && Access.isCalled(person, doing.loginName())
                && !person.secrets.passwords.isEmpty()
                && person.secrets.questions
                && person.wrongAnswers < Numbers.WRONG_ANSWERS;
        if (!asked) {
            return Service.REFUSED;
        }
        if (!doing.right()) {
            person.wrongAnswers++;
            return Service.REFUSED;
        }
        access.setPassword(person, doing.next());
        person.wrongAnswers = 0;
        person.lockedOut = false;
        world.post.email(person, "password-changed-email");
        world.post.text(person, "password-changed-text");
        return Service.PROVEN;
    }

    /** RST-2. */
    String proveByMobile(Doing.ProveByMobile doing) {
        Person person = world.live(doing.person());
        Refusal.unless(person.mobile != null, "MOBILE_MISSING");
        Instant changed = person.mobileSince;
        boolean isNew = changed != null && world.now.isBefore(London.daysAfter(changed, Numbers.NEW_NUMBER_DAYS));
        String warning = isNew ? Service.NEW_NUMBER : "";
        if (!doing.digits().equals(person.mobile)) {
            return Service.REFUSED + warning;
        }
        open(person, doing.reset());
        return Service.PROVEN + warning;
    }

    /** RST-3: an active owner of a mailbox of the person's own organisation, and not the person. */
    String vouch(Doing.Vouch doing) {
        Person person = world.live(doing.person());
        Person voucher = world.live(doing.voucher());
        Refusal.unless(person.mobile == null, "MOBILE_ON_ACCOUNT");
        boolean fit = voucher != person
                && voucher.isActive()
                && world.mailboxesOf(voucher).stream()
                        .anyMatch(mailbox -> mailbox.number == person.home && mailbox.isOwner(voucher.number));
        if (!fit) {
            return Service.REFUSED;
        }
        world.giveMobile(person, doing.mobile());
        person.mobileSince = world.now;
        open(person, true);
        return Service.PROVEN;
    }

    /** RST-5, INA-4: reactivation is by a temporary password, and the clock starts anew. */
    private void open(Person person, boolean reset) {
        boolean wasDeactivated = person.deactivated != null;
        person.wrongAnswers = 0;
        person.lockedOut = false;
        if (wasDeactivated) {
            person.deactivated = null;
            person.unused.anew();
            person.wrongPasswords.clear();
            person.used(world.now);
        }
        if (reset || wasDeactivated) {
            world.sendTemporary(person);
        }
    }

    /** REN-1, REN-5. */
    String rename(Doing.Rename doing) {
        Person person = world.live(doing.person());
        String base = Addresses.base(doing.given(), doing.family());
        boolean sameBase = base.equals(Addresses.base(person.given, person.family));
        person.given = doing.given();
        person.family = doing.family();
        if (!sameBase) {
            person.address = world.addresses.person(base, "person " + person.number);
            person.addresses.add(person.address);
            world.post.text(person, "address-changed");
            world.post.email(person, "address-changed-email");
        }
        return Service.DONE;
    }

    /** DIR-3: a code goes to the new number, and the old one is told. */
    String changeMobile(Doing.ChangeMobile doing) {
        Person person = world.live(doing.person());
        String former = person.mobile;
        if (doing.mobile().equals(former)) {
            return Service.DONE;
        }
        world.giveMobile(person, doing.mobile());
        person.mobileSince = world.now;
        world.post.text(person, "mobile-code");
        if (former != null) {
            world.post.textTo(former, "mobile-changed");
        }
        return Service.DONE;
    }

    /** DIR-5. */
    String removeMobile(Doing.RemoveMobile doing) {
        Person person = world.live(doing.person());
        if (person.mobile != null) {
            Refusal.unless(!person.ownsAny(), "OWNER_NEEDS_MOBILE");
            Refusal.unless(doing.warned(), "MOBILE_REMOVAL_NOT_CONFIRMED");
            world.takeMobile(person);
        }
        return Service.DONE;
    }
}
