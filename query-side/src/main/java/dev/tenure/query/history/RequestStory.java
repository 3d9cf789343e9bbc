package dev.tenure.query.history;

import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.LeavingReported;
import dev.tenure.kernel.request.StaffRequestEvent.NameReported;
import dev.tenure.kernel.request.StaffRequestEvent.RequestAccepted;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestOvertaken;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.kernel.request.StaffRequestEvent.TemporaryPasswordWanted;
import java.util.UUID;

/** The way of a request, told step by step (AUD-2, LEA-8, SMB-9). */
final class RequestStory {
    /**
     * A request at one step of its history.
     *
     * @param asked what is asked for
     * @param status open, accepted, rejected, withdrawn or overtaken
     */
    record State(String asked, UUID accountId, UUID reporterId, String status) {
        static State open(String asked, UserAccountId account, UserAccountId reporter) {
            return new State(asked, account.value(), reporter.value(), "open");
        }

        State settled(String how) {
            return new State(asked, accountId, reporterId, how);
        }
    }

    static final Story<State> STORY = new Story<State>()
            .begins(
                    LeavingReported.class,
                    event -> State.open(what(event), event.accountId(), event.reporter()),
                    event -> "Account " + event.reporter() + " reported that "
                            + whom(event.accountId(), event.reporter())
                            + (event.movingTo() == null
                                    ? " is leaving."
                                    : " is going to another provider, container " + event.movingTo() + "."))
            .begins(
                    NameReported.class,
                    event -> State.open("the name " + event.personal().name(), event.accountId(), event.reporter()),
                    event -> "Account " + event.reporter() + " reported that "
                            + whom(event.accountId(), event.reporter())
                            + " is now called " + event.personal().name().given() + " "
                            + event.personal().name().family() + ".")
            .begins(
                    AccountWanted.class,
                    event -> State.open("an account", event.accountId(), event.reporter()),
                    event -> "Account " + event.reporter() + ", an owner, asked for an account for "
                            + event.personal().name().given() + " "
                            + event.personal().name().family() + ", with the number "
                            + event.personal().mobile().value() + ".")
            .begins(
                    TemporaryPasswordWanted.class,
                    event -> State.open("another temporary password", event.accountId(), event.reporter()),
                    event -> "Account " + event.reporter()
                            + ", an owner, asked for another temporary password for the holder of account "
                            + event.accountId() + ".")
            .goesOn(
                    RequestAccepted.class,
                    (before, event) -> before.settled("accepted"),
                    event -> "It was accepted, and done in the same step.")
            .goesOn(RequestRejected.class, (before, event) -> before.settled("rejected"), event -> "It was rejected.")
            .goesOn(
                    RequestWithdrawn.class,
                    (before, event) -> before.settled("withdrawn"),
                    event -> "It was taken back.")
            .notes(RequestErased.class, event -> "Whom the account was wanted for was made unreadable, for ever.")
            .goesOn(
                    RequestOvertaken.class,
                    (before, event) -> before.settled("overtaken"),
                    event -> "Nothing was left to decide: the account had been deleted.");

    private RequestStory() {}

    private static String what(LeavingReported event) {
        return event.movingTo() == null ? "leaving" : "moving to container " + event.movingTo();
    }

    private static String whom(UserAccountId account, UserAccountId reporter) {
        return account.equals(reporter) ? "its holder" : "the holder of account " + account;
    }
}
