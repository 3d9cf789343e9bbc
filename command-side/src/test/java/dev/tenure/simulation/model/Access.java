package dev.tenure.simulation.model;

import java.time.Instant;
import java.util.Locale;

/** First sign-ins, sign-ins, passwords, lock-outs (REG-7, SIGN, PW). */
final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    String firstStep(Doing.FirstStep doing) {
        Person person = world.touch(doing.person());
        Person.Secrets secrets = person.secrets;
        boolean opens = person.isActive()
                && !person.lockedOut
                && secrets.temporaryIsOut
                && secrets.temporaries == doing.temporary()
                && world.now.isBefore(secrets.temporaryUntil);
        Refusal.unless(opens, "SIGN_IN_REFUSED");
        switch (doing.step()) {
            case TERMS -> secrets.terms = true;
            case QUESTIONS -> {
                Refusal.unless(secrets.terms, "ACCEPTABLE_USE_NOT_ACCEPTED");
                secrets.questions = true;
            }
            case PASSWORD -> {
                Refusal.unless(secrets.terms, "ACCEPTABLE_USE_NOT_ACCEPTED");
                Refusal.unless(secrets.questions, "SECURITY_QUESTIONS_NOT_SET");
                setPassword(person, doing.password());
            }
        }
        return Service.DONE;
    }

    /** A leaver signs in like anybody (LEA-7). Using an account with an expired password is no use (PW-11). */
    String signIn(Doing.SignIn doing) {
        Person person = world.touch(doing.person());
        if (!isProven(person, doing.loginName(), doing.password())) {
            return Service.REFUSED;
        }
        person.wrongPasswords.clear();
        Instant expiry = expiry(person);
        if (!world.now.isBefore(expiry)) {
            return Service.MUST_CHANGE;
        }
        person.used(world.now);
        return Service.PROVEN;
    }

    String changePassword(Doing.ChangePassword doing) {
        Person person = world.touch(doing.person());
        if (!isProven(person, doing.loginName(), doing.password())) {
            return Service.REFUSED;
        }
        setPassword(person, doing.next());
        world.post.email(person, "password-changed-email");
        return Service.PROVEN;
    }

    /** Where the first sign-in is over, it takes a proof (RST-4). */
    String issueTemporary(Doing.IssueTemporary doing) {
        Person person = world.live(doing.person());
        Refusal.unless(person.secrets.passwords.isEmpty() && person.isActive(), "PROOF_NEEDED");
        world.sendTemporary(person);
        return Service.DONE;
    }

    static Instant expiry(Person person) {
        return London.daysAfter(person.secrets.since, Numbers.PASSWORD_DAYS);
    }

    /** PW-1, PW-3, PW-4; changing it is use (INA-1). */
    void setPassword(Person person, String next) {
        Person.Secrets secrets = person.secrets;
        String userName = person.address.substring(0, person.address.indexOf('@'));
        boolean good = next.length() >= Numbers.SHORTEST
                && !next.toLowerCase(Locale.ROOT).contains(userName)
                && !secrets.passwords.contains(next);
        Refusal.unless(good, "PASSWORD_REFUSED");
        secrets.passwords.addFirst(next);
        if (secrets.passwords.size() > Numbers.REMEMBERED) {
            secrets.passwords.removeLast();
        }
        secrets.since = world.now;
        secrets.expired = false;
        secrets.temporaryIsOut = false;
        person.password.anew();
        person.wrongPasswords.clear();
        person.used(world.now);
    }

    /** A wrong password counts only where the right one would open (SIGN-3). */
    private boolean isProven(Person person, String loginName, String password) {
        boolean opens =
                person.isActive() && !person.lockedOut && person.secrets.isOwnInForce() && isCalled(person, loginName);
        if (!opens) {
            return false;
        }
        boolean right = password.equals(person.secrets.passwords.peekFirst());
        if (!right) {
            countWrong(person);
        }
        return right;
    }

    /** Only the current address, in any case of letters (SIGN-1). */
    static boolean isCalled(Person person, String loginName) {
        return loginName.strip().toLowerCase(Locale.ROOT).equals(person.address);
    }

    private void countWrong(Person person) {
        Instant since = world.now.minus(Numbers.IN_A_ROW);
        person.wrongPasswords.removeIf(wrong -> wrong.isBefore(since));
        person.wrongPasswords.addLast(world.now);
        if (person.wrongPasswords.size() >= Numbers.WRONG_PASSWORDS) {
            person.lockedOut = true;
            person.wrongPasswords.clear();
        }
    }
}
