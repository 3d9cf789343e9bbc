package dev.tenure.simulation.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that somebody asks of the service. People, homes and mailboxes have numbers from 1; a home's mailbox has the number of
 * the home. An actor is the number of a person, or {@link #NAS}.
 */
public sealed interface Doing {
    /** The national administration service, as an actor and as whoever looks after a mailbox next. */
    int NAS = 0;

    /** Asks it of that service; the answer in a word, or the code of the refusal. */
    String of(Service service);

    /** Whose account it is about, if it is about one. */
    default Optional<Integer> subject() {
        return Optional.empty();
    }

    /** Something about a person's account. */
    sealed interface AboutPerson extends Doing {
        int person();

        @Override
        default Optional<Integer> subject() {
            return Optional.of(person());
        }
    }

    /** A person of an application. */
    record Newcomer(int person, String given, String family, String mobile) {}

    /** Who is to answer for a mailbox next. */
    record Heir(int mailbox, int person) {}

    /** A provider applies and is approved; the first of the people is to own the mailbox. */
    record Found(int home, String name, String town, String code, List<Newcomer> people) implements Doing {
        /** Whom the log-in names go to. */
        public String contact() {
            return "office@home" + home + ".example";
        }

        @Override
        public String of(Service service) {
            return service.found(this);
        }
    }

    /** A step of the first sign-in, with the temporary password of that number; the first that a person gets is number 1. */
    record FirstStep(int person, int temporary, Step step, String password) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.firstStep(this);
        }
    }

    /** The steps of a first sign-in. */
    enum Step {
        TERMS,
        QUESTIONS,
        PASSWORD
    }

    record SignIn(int person, String loginName, String password) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.signIn(this);
        }
    }

    record ChangePassword(int person, String loginName, String password, String next) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.changePassword(this);
        }
    }

    record IssueTemporary(int person) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.issueTemporary(this);
        }
    }

    record ResetByAnswers(int person, String loginName, boolean right, String next) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.resetByAnswers(this);
        }
    }

    record ProveByMobile(int person, String digits, boolean reset) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.proveByMobile(this);
        }
    }

    record Vouch(int person, int voucher, String mobile) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.vouch(this);
        }
    }

    record Rename(int person, String given, String family) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.rename(this);
        }
    }

    record ChangeMobile(int person, String mobile) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.changeMobile(this);
        }
    }

    record RemoveMobile(int person, boolean warned) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.removeMobile(this);
        }
    }

    record AnnounceAbsence(int person) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.announceAbsence(this);
        }
    }

    record MarkLeaver(int person, List<Heir> heirs) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.markLeaver(this);
        }
    }

    record Withdraw(int person) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.withdraw(this);
        }
    }

    record Join(int person, int home, List<Heir> heirs) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.join(this);
        }
    }

    /** What somebody has done to a person in a mailbox. */
    record Share(Sharing what, int actor, int mailbox, int person, List<Heir> heirs) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.share(this);
        }
    }

    /** What can be done to a person in a mailbox. */
    enum Sharing {
        ADD,
        REMOVE,
        NAME_OWNER,
        STAND_DOWN
    }

    record OpenMailbox(int mailbox, int person, boolean onMobile) implements AboutPerson {
        @Override
        public String of(Service service) {
            return service.openMailbox(this);
        }
    }

    /** NAS gives a mailbox the address that its home's name leads to. */
    record MoveMailbox(int mailbox) implements Doing {
        @Override
        public String of(Service service) {
            return service.moveMailbox(this);
        }
    }

    record CloseMailbox(int mailbox) implements Doing {
        @Override
        public String of(Service service) {
            return service.closeMailbox(this);
        }
    }

    record RenameHome(int home, String name) implements Doing {
        @Override
        public String of(Service service) {
            return service.renameHome(this);
        }
    }

    record CloseHome(int home) implements Doing {
        @Override
        public String of(Service service) {
            return service.closeHome(this);
        }
    }
}
