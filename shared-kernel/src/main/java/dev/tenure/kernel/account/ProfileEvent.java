package dev.tenure.kernel.account;

import dev.tenure.kernel.EventName;
import dev.tenure.kernel.Personal;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What stands in a person's directory entry, and what they keep there (DIR-3 to 7, SMB-5, SUP-4). */
public sealed interface ProfileEvent extends UserAccountEvent {

    /** The entry's numbers and web page are now these; those that are null are not in it (DIR-3). */
    @EventName("account.profile-changed")
    @Revision("1")
    record ProfileChanged(UserAccountId accountId, Profile personal) implements ProfileEvent {}

    /** What the holder edits by themselves, without the mobile number. */
    record Profile(
            @Nullable String telephone,
            @Nullable String fax,
            @Nullable String pager,
            @Nullable String webPage) implements Personal {}

    /** A code was sent to a number that the holder wants to have in place of the present one (DIR-3). */
    @EventName("account.mobile-code-sent")
    @Revision("1")
    record MobileCodeSent(UserAccountId accountId, Instant expiresAt, WantedMobile personal) implements ProfileEvent {}

    /**
     * A number that is to be confirmed.
     *
     * @param codeHash the keyed hash of the code
     */
    record WantedMobile(MobileNumber mobile, String codeHash) implements Personal {}

    /** A wrong code was given for the wanted number. */
    @EventName("account.mobile-code-refused")
    @Revision("1")
    record MobileCodeRefused(UserAccountId accountId, int inAll) implements ProfileEvent {}

    /** The account's mobile number is another (DIR-3, RST-3, RST-6). */
    @EventName("account.mobile-changed")
    @Revision("1")
    record MobileChanged(UserAccountId accountId, MobileChange cause, NewMobile personal) implements ProfileEvent {}

    /** How a mobile number came to be changed. */
    enum MobileChange {
        /** The holder confirmed it by the code sent to it (DIR-3). */
        CONFIRMED,
        /** An owner stated it (RST-3). */
        VOUCHED,
        /** NAS validated it through the provider's contact (RST-6). */
        RECOVERED
    }

    /** The number from now on, and the one before. */
    record NewMobile(MobileNumber mobile, @Nullable MobileNumber former) implements Personal {}

    /** The holder hid the mobile number from the address book, or showed it again (DIR-4). */
    @EventName("account.mobile-hidden")
    @Revision("1")
    record MobileHidden(UserAccountId accountId, boolean hidden) implements ProfileEvent {}

    /** The account has no mobile number any more (DIR-5); the number is free again. */
    @EventName("account.mobile-removed")
    @Revision("1")
    record MobileRemoved(UserAccountId accountId) implements ProfileEvent {}

    /** The holder keeps a directory entry among their contacts (DIR-7). */
    @EventName("account.contact-saved")
    @Revision("1")
    record ContactSaved(UserAccountId accountId, UUID entry) implements ProfileEvent {}

    /** The holder no longer keeps that entry (DIR-7). */
    @EventName("account.contact-removed")
    @Revision("1")
    record ContactRemoved(UserAccountId accountId, UUID entry) implements ProfileEvent {}

    /** The holder's signature (SUP-4); an empty one means the container's standard. */
    @EventName("account.signature-set")
    @Revision("1")
    record SignatureSet(UserAccountId accountId, Wording personal) implements ProfileEvent {}

    /** What the holder wrote. */
    record Wording(String text) implements Personal {}

    /** The holder's automatic reply from and until then; an empty text switches it off (SMB-5). */
    @EventName("account.auto-reply-set")
    @Revision("1")
    record AutoReplySet(
            UserAccountId accountId,
            @Nullable Instant from,
            @Nullable Instant until,
            Wording personal) implements ProfileEvent {}
}
