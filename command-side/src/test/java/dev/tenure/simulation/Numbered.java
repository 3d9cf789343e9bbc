package dev.tenure.simulation;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.UUID;

/** The engine's ids of what the simulation gives numbers to, and back. */
final class Numbered {
    private static final int APPLICATION = 1;
    private static final int HOME = 2;
    private static final int MAILBOX = 3;
    private static final int PERSON = 4;

    private Numbered() {}

    static ApplicationId application(int number) {
        return new ApplicationId(new UUID(APPLICATION, number));
    }

    static CareContainerId home(int number) {
        return new CareContainerId(new UUID(HOME, number));
    }

    static SharedMailboxId mailbox(int number) {
        return new SharedMailboxId(new UUID(MAILBOX, number));
    }

    static UserAccountId person(int number) {
        return new UserAccountId(new UUID(PERSON, number));
    }

    static int of(UserAccountId person) {
        return (int) person.value().getLeastSignificantBits();
    }

    static int of(SharedMailboxId mailbox) {
        return (int) mailbox.value().getLeastSignificantBits();
    }

    static int of(CareContainerId home) {
        return (int) home.value().getLeastSignificantBits();
    }

    /** The person's number, of the subject of a message that is about one. */
    static int person(UUID subject) {
        return (int) subject.getLeastSignificantBits();
    }
}
