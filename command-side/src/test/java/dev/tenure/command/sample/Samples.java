package dev.tenure.command.sample;

import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestions;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** John Smith of Bumbleton Care Home, and what has happened to his account. */
public final class Samples {
    public static final UserAccountId JOHN = new UserAccountId(new UUID(1, 1));
    public static final UserAccountId ANN = new UserAccountId(new UUID(1, 2));
    public static final ApplicationId APPLICATION = new ApplicationId(new UUID(2, 1));
    public static final CareContainerId CONTAINER = new CareContainerId(new UUID(3, 1));
    public static final SharedMailboxId MAILBOX = new SharedMailboxId(new UUID(4, 1));
    public static final PersonName JOHN_SMITH = new PersonName("John", "Smith");
    public static final MailAddress JOHNS_ADDRESS = MailAddress.of("john.smith@nhs.net");
    public static final MobileNumber JOHNS_MOBILE = MobileNumber.of("+447700900001");
    public static final Instant EXPIRY = Deciding.NOON.plus(Duration.ofDays(14));

    private Samples() {}

    public static AccountRegistered registered() {
        return new AccountRegistered(
                JOHN,
                CONTAINER,
                RegistrationChannel.PORTAL,
                APPLICATION,
                new RegisteredPerson(JOHN_SMITH, JOHNS_ADDRESS, JOHNS_MOBILE));
    }

    /** Sent now, with the policy's days to run. */
    public static TemporaryPasswordIssued issued(String password) {
        return new TemporaryPasswordIssued(JOHN, EXPIRY, new Credential(FakePasswords.sent(password)));
    }

    public static AcceptableUseAccepted accepted() {
        return new AcceptableUseAccepted(JOHN, "2018-04");
    }

    public static SecurityQuestionsSet questionsSet() {
        return new SecurityQuestionsSet(
                JOHN,
                new SecurityQuestions(List.of(
                        new SecurityQuestion("first-school", FakePasswords.kept("Elm Road")),
                        new SecurityQuestion("first-pet", FakePasswords.kept("Rex")),
                        new SecurityQuestion("teacher", FakePasswords.kept("Miss Hill")))));
    }

    public static PasswordChosen chosen(String password) {
        return new PasswordChosen(JOHN, new Credential(FakePasswords.kept(password)));
    }

    /** John has finished his first sign-in with that password. */
    public static Object[] finished(String password) {
        return new Object[] {registered(), issued("TEMP-0"), accepted(), questionsSet(), chosen(password)};
    }

    /** The same, and then that happened. */
    public static Object[] finishedAnd(String password, Object... events) {
        return Stream.concat(Stream.of(finished(password)), Stream.of(events)).toArray();
    }

    public static AccountRenamed renamed(String given, String family, String address, String retired) {
        return new AccountRenamed(
                JOHN,
                true,
                new RenamedPerson(new PersonName(given, family), MailAddress.of(address), MailAddress.of(retired)));
    }

    public static MailboxCreated mailboxCreated() {
        return new MailboxCreated(
                MAILBOX,
                CONTAINER,
                APPLICATION,
                MailAddress.of("care.newcastle.bumbletoncarehomev12345@nhs.net"),
                "Bumbleton Care Home",
                JOHN);
    }

    public static TemporaryProof proof(String password) {
        return new TemporaryProof(JOHNS_ADDRESS.value(), new Secret(password));
    }

    /** Three others than those. */
    public static List<ChosenQuestion> otherQuestions() {
        return List.of(
                new ChosenQuestion("first-job", new Secret("Leeds")),
                new ChosenQuestion("first-pet", new Secret("Tiger")),
                new ChosenQuestion("teacher", new Secret("Mr Vale")));
    }

    /** The questions that {@link #questionsSet} keeps. */
    public static List<ChosenQuestion> questions() {
        return List.of(
                new ChosenQuestion("first-school", new Secret("Elm Road")),
                new ChosenQuestion("first-pet", new Secret("Rex")),
                new ChosenQuestion("teacher", new Secret("Miss Hill")));
    }
}
