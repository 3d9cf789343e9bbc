package dev.tenure.query.history;

import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.AcceptableUseAccepted;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.AccountRenamed;
import dev.tenure.kernel.account.UserAccountEvent.PasswordChosen;
import dev.tenure.kernel.account.UserAccountEvent.RegisteredPerson;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestionsSet;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The life of an account, told step by step (AUD-2). */
final class AccountStory {
    static final Story<AccountState> STORY = new Story<AccountState>()
            .begins(
                    AccountRegistered.class,
                    AccountStory::registered,
                    event -> "The account of " + name(event.personal().name()) + " was registered with the address "
                            + event.personal().address() + ", " + channel(event) + ".")
            .goesOn(
                    TemporaryPasswordIssued.class,
                    (before, event) -> before.withFirstSignIn(before.firstSignIn(), event.expiresAt()),
                    event -> "A temporary password was issued, good until " + event.expiresAt()
                            + "; any earlier one is void.")
            .goesOn(
                    TemporaryPasswordShown.class,
                    (before, event) -> before,
                    event -> "The temporary password was looked at in the local outbox.")
            .goesOn(
                    AcceptableUseAccepted.class,
                    (before, event) -> before.withFirstSignIn(
                            before.firstSignIn().accepted(event.version()), before.temporaryPasswordUntil()),
                    event -> "The acceptable use policy, version " + event.version() + ", was accepted.")
            .goesOn(
                    SecurityQuestionsSet.class,
                    (before, event) -> before.withFirstSignIn(
                            before.firstSignIn().questionsSet(), before.temporaryPasswordUntil()),
                    event -> "The security questions were set.")
            .goesOn(
                    PasswordChosen.class,
                    (before, event) ->
                            before.withFirstSignIn(before.firstSignIn().chosen(), null),
                    event -> "A password was chosen.")
            .goesOn(AccountRenamed.class, AccountStory::renamed, AccountStory::renaming);

    static {
        SignInStory.addTo(STORY);
        ProofStory.addTo(STORY);
        ProfileStory.addTo(STORY);
        BelongingStory.addTo(STORY);
        ClockStory.addTo(STORY);
    }

    private AccountStory() {}

    private static AccountState registered(AccountRegistered event) {
        RegisteredPerson person = event.personal();
        return new AccountState(
                AccountState.FirstSignIn.NOTHING_DONE.status(),
                person.name().given(),
                person.name().family(),
                person.address().value(),
                List.of(),
                person.mobile().value(),
                event.containerId().value(),
                event.channel().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                event.applicationId() == null ? null : event.applicationId().value(),
                AccountState.FirstSignIn.NOTHING_DONE,
                null,
                AccountStanding.NEW);
    }

    private static AccountState renamed(AccountState before, AccountRenamed event) {
        RenamedPerson person = event.personal();
        List<String> former = new ArrayList<>(before.formerAddresses());
        former.remove(person.address().value());
        if (person.retiredAddress() != null) {
            former.remove(person.retiredAddress().value());
            former.add(person.retiredAddress().value());
        }
        return before.withName(
                person.name().given(), person.name().family(), person.address().value(), List.copyOf(former));
    }

    private static String renaming(AccountState before, AccountRenamed event) {
        String name = before.name() + " is now called " + name(event.personal().name());
        return event.addressChanged()
                ? name + "; the address is now " + event.personal().address() + ", and " + before.address()
                        + " redirects to it."
                : name + "; the address stays " + before.address() + ".";
    }

    private static String name(PersonName name) {
        return name.given() + " " + name.family();
    }

    private static String channel(AccountRegistered event) {
        return switch (event.channel()) {
            case PORTAL -> "through the registration portal";
            case BULK_UPLOAD -> "by bulk upload";
            case ON_REQUEST -> "at an owner's request";
            case LOCAL -> "by import from a local organisation";
        };
    }
}
