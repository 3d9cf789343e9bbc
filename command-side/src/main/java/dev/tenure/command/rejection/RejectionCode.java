package dev.tenure.command.rejection;

import static dev.tenure.command.rejection.RejectionKind.CONFLICT;
import static dev.tenure.command.rejection.RejectionKind.FORBIDDEN;
import static dev.tenure.command.rejection.RejectionKind.GONE;
import static dev.tenure.command.rejection.RejectionKind.INVALID;
import static dev.tenure.command.rejection.RejectionKind.PRECONDITION;
import static dev.tenure.command.rejection.RejectionKind.TOO_MANY;
import static dev.tenure.command.rejection.RejectionKind.UNAUTHENTICATED;
import static dev.tenure.command.rejection.RejectionKind.UNAVAILABLE;
import static dev.tenure.command.rejection.RejectionKind.UNKNOWN;
import static dev.tenure.command.rejection.RejectionKind.UNPROCESSABLE;

/** Every way a command can be refused. The codes are API: told to callers, documented, never renamed. */
public enum RejectionCode {
    REQUEST_NOT_VALID(INVALID, "The request is not valid. Every field that needs attention is named."),
    IDEMPOTENCY_KEY_MISSING(INVALID, "Send an Idempotency-Key header with this request, so that repeating it is safe."),
    IDEMPOTENCY_KEY_NOT_VALID(INVALID, "An Idempotency-Key has 1 to 200 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(UNPROCESSABLE, "This Idempotency-Key was used for another request."),
    COMMAND_IN_PROGRESS(CONFLICT, "The same request is being worked on. Ask again in a moment."),
    VERSION_CHANGED(PRECONDITION, "It was changed after you looked. Look again before you decide."),
    VERSION_NOT_VALID(INVALID, "If-Match takes one version as it was told in ETag, such as \"3\"."),
    TOO_MUCH_CONTENTION(UNAVAILABLE, "Many people are changing the same thing at once. Try again."),
    LOG_UNAVAILABLE(UNAVAILABLE, "The database cannot be reached. Try again with the same Idempotency-Key."),
    NOT_ALLOWED(FORBIDDEN, "Your role does not allow this."),

    APPLICATION_UNKNOWN(UNKNOWN, "There is no such application."),
    APPLICATION_REJECTED(CONFLICT, "The application was rejected."),
    APPLICATION_APPROVED(CONFLICT, "The application was approved already."),
    ROWS_NEED_ATTENTION(CONFLICT, "One or more people of the application need attention before it can go on."),
    ODS_CODE_TAKEN(CONFLICT, "A care provider with this ODS code is registered already."),
    ODS_CODE_NEEDS_A_REASON(
            CONFLICT, "The ODS code is missing or closed in the reference data. Approve it with a reason."),
    ODS_CODE_REFUSED(CONFLICT, "The ODS code is missing or closed in the reference data."),

    ACCOUNT_UNKNOWN(UNKNOWN, "There is no such account."),
    ENTRY_UNKNOWN(UNKNOWN, "There is no such directory entry."),
    CONTAINER_UNKNOWN(UNKNOWN, "There is no such container."),
    MAILBOX_UNKNOWN(UNKNOWN, "There is no such shared mailbox."),
    LIST_UNKNOWN(UNKNOWN, "There is no such distribution list."),
    SIGN_IN_REFUSED(UNAUTHENTICATED, "The log-in name or the password is not right, or cannot be used."),
    ANSWERS_REFUSED(
            UNAUTHENTICATED,
            "The log-in name or the answers are not right, or cannot be used. The helpdesk can prove who you are otherwise."),
    PROOF_NEEDED(
            CONFLICT,
            "The account is deactivated, or its holder has chosen a password already. Prove who they are; the temporary"
                    + " password comes with that."),
    MOBILE_ON_ACCOUNT(CONFLICT, "The account has a mobile number. Prove who it is by that."),
    VOUCHER_NOT_FIT(
            CONFLICT,
            "Only an owner of a shared mailbox of the person's own organisation vouches for them, and nobody for themselves."),
    NOT_A_SOLE_OWNER(
            CONFLICT, "The person is not the only owner of a shared mailbox; another owner can vouch for them."),
    NOTHING_PREPARED(CONFLICT, "No recovery is prepared for this account."),
    SECOND_OPERATOR_NEEDED(CONFLICT, "Another operator than the one who prepared it confirms."),
    TOO_MANY_TRIES(TOO_MANY, "Too many tries from where you are. Wait as long as Retry-After says, then try again."),
    SESSION_OVER(UNAUTHENTICATED, "The session is over. Sign in again."),
    PASSWORD_EXPIRED(FORBIDDEN, "The password has expired. Change it before anything else."),
    NOT_A_MEMBER(FORBIDDEN, "Only its members open this shared mailbox."),
    SESSION_NOT_PERSONAL(CONFLICT, "Shared mailboxes are opened from the session of a person."),
    ACCEPTABLE_USE_NOT_IN_FORCE(CONFLICT, "That version of the acceptable use policy is not the one in force."),
    ACCEPTABLE_USE_NOT_ACCEPTED(CONFLICT, "Accept the acceptable use policy first."),
    SECURITY_QUESTIONS_NOT_SET(CONFLICT, "Set your security questions first."),
    SECURITY_QUESTIONS_ALREADY_SET(CONFLICT, "Your security questions are set already."),
    SECURITY_QUESTIONS_REFUSED(
            UNPROCESSABLE, "The security questions do not meet the rules. All that are broken are named."),
    PASSWORD_REFUSED(UNPROCESSABLE, "The password does not meet the rules. All that are broken are named."),

    MOBILE_MISSING(CONFLICT, "The account has no mobile number to send it to."),
    MOBILE_CODE_NEEDED(CONFLICT, "Ask for a code first: none was sent, it has run out, or it was wrong too often."),
    MOBILE_CODE_WRONG(CONFLICT, "That is not the code that was sent to the number."),
    MOBILE_REMOVAL_NOT_CONFIRMED(
            CONFLICT,
            "Without a mobile number nobody can send you a new password. Say that you want to remove it all the same."),
    OWNER_NEEDS_MOBILE(CONFLICT, "Owners of shared mailboxes keep a mobile number."),
    LAST_OWNER(
            CONFLICT,
            "The person is the last owner of one or more shared mailboxes. Name a successor for each, or put it into the"
                    + " care of NAS."),
    OWNER_NOT_FIT(
            CONFLICT,
            "Owners are active accounts of the mailbox's own organisation with a mobile number, and not leavers."),
    NOT_AN_OWNER(FORBIDDEN, "Only an owner of the shared mailbox may do this."),
    NO_ADDRESS_OF_THAT_NAME(CONFLICT, "No address can be made of the provider's town and name."),
    MAILBOX_NOT_ON_MOBILE(FORBIDDEN, "A shared mailbox cannot be opened from a mobile device."),
    MEMBER_NOT_FIT(CONFLICT, "Members are active accounts, and not leavers."),
    CONTAINER_CLOSED(CONFLICT, "The container is closed."),
    CONTAINER_NOT_EMPTY(CONFLICT, "Live accounts or shared mailboxes are left in the container. They are named."),
    NOT_AWAY(CONFLICT, "No absence is announced."),
    CONTAINER_IS_LOCAL(
            CONFLICT, "A local organisation runs the container; only accounts lie in it, by import or by transfer."),
    CONTAINER_IN_CARE(CONFLICT, "NAS runs the container; it has no local IT department."),
    NOT_A_LEAVER(CONFLICT, "The account is not marked a leaver."),
    ALREADY_THERE(CONFLICT, "The account belongs to that container already."),
    JOINER_NOT_PROVEN(
            CONFLICT, "The account is deactivated. Its holder proves who they are first; the helpdesk reactivates it."),
    TRANSFER_ONLY(CONFLICT, "The account is run by a local organisation. It can only be transferred."),
    ABSENCE_NOT_ALLOWED(CONFLICT, "Absences cannot be announced here, or not for so long."),

    REQUEST_UNKNOWN(UNKNOWN, "There is no such request."),
    REQUEST_OPEN_ALREADY(
            CONFLICT, "The same is asked already, and NAS has not decided on it. The open request is named."),
    REQUEST_SETTLED(CONFLICT, "The request is settled already."),
    REPORTER_NOT_FIT(
            FORBIDDEN,
            "People report about themselves, and owners of a shared mailbox about the people of its provider."),
    TAKEOVER_UNKNOWN(UNKNOWN, "There is no such takeover."),
    TAKEOVER_RUNNING(CONFLICT, "The home is being taken over already. Wait until that has finished."),
    GONE_ELSEWHERE(CONFLICT, "The account is not in the home any more."),
    IS_A_LEAVER(CONFLICT, "The account is marked a leaver. Mark it a joiner by itself if the person stays after all."),

    LIST_EDITORS_ONLY(FORBIDDEN, "Only NAS and owners of a shared mailbox of the list's container may do this."),
    LIST_NAME_TAKEN(CONFLICT, "The container has a distribution list of that name already."),
    LIST_ENTRY_ELSEWHERE(
            CONFLICT, "A distribution list holds accounts and shared mailboxes of its own container only."),
    LIST_ENTRY_NOT_FIT(CONFLICT, "Accounts on a distribution list are active, and not leavers'."),

    UPLOAD_UNKNOWN(UNKNOWN, "There is no such upload."),
    UPLOAD_REFUSED(UNPROCESSABLE, "The file cannot be taken. What is wrong with it is named; nothing of it was kept."),
    UPLOAD_NOT_CHECKED(CONFLICT, "The upload is still being checked. Start it once its state is checked."),
    UPLOAD_CHECKED(CONFLICT, "The upload is checked already."),
    UPLOAD_STARTED(CONFLICT, "The upload was started; what was started runs to its end."),
    UPLOAD_NOT_STARTED(CONFLICT, "The upload was not started."),
    UPLOAD_WITHDRAWN(CONFLICT, "The upload was withdrawn. Send the file again to make a new one."),
    UPLOAD_ROWS_DELETED(GONE, "The upload's rows were deleted some time after it ended. Only its counts are kept."),
    ADDRESS_IN_USE(CONFLICT, "The address is or was somebody else's; an address is never given to another person."),
    MOBILE_IN_USE(
            CONFLICT,
            "The mobile number belongs to somebody else. The person may have an account already: joining or transfer may"
                    + " be what is wanted."),

    CLOCK_IS_FIXED(CONFLICT, "The time of this installation cannot be moved (tenure.clock.movable)."),
    CLOCK_GOES_FORWARD_ONLY(CONFLICT, "The system's time goes forward only, and it is later than that already."),
    CLOCK_IS_BEING_MOVED(CONFLICT, "Somebody is moving the system's time. Ask again when they have arrived."),

    MESSAGE_UNKNOWN(UNKNOWN, "There is no such message."),
    MESSAGE_NOT_PARKED(CONFLICT, "The message is not parked; only one that is can be sent again."),
    MESSAGE_IS_SENT(CONFLICT, "Temporary passwords leave by themselves here; they are shown in a demonstration only."),
    RECEIPT_REFUSED(UNAUTHENTICATED, "The token does not open this."),
    MESSAGE_TAKEN(GONE, "The message was shown or delivered already; its content is gone."),
    PARKED_COMMAND_UNKNOWN(UNKNOWN, "There is no such parked command."),
    PARKED_STORY_UNKNOWN(UNKNOWN, "Nothing is parked for such a story.");

    private final RejectionKind kind;
    private final String sentence;

    RejectionCode(RejectionKind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    public RejectionKind kind() {
        return kind;
    }

    /** What a person is told, in plain English. */
    public String sentence() {
        return sentence;
    }
}
