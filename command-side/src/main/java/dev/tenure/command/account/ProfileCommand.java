package dev.tenure.command.account;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a holder does with their directory entry and what they keep there; NAS does it when they ask (DIR-3 to 7). */
public sealed interface ProfileCommand<R> extends Command<R> {
    UserAccountId accountId();

    @Override
    default UUID target() {
        return accountId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.ACCOUNT_UNKNOWN;
    }

    /** Tells the holder what the service keeps of them; sent without a key, so that the answer is kept nowhere (DIR-3). */
    @Named(value = "account.look-at-own", allowedTo = Role.SELF)
    record LookAtOwn(@TargetAggregateIdentifier UserAccountId accountId) implements ProfileCommand<OwnAccount> {}

    /** Puts these into the entry in place of what stands there (DIR-3). */
    @Named(
            value = "account.change-profile",
            allowedTo = {Role.SELF, Role.NAS})
    record ChangeProfile(@TargetAggregateIdentifier UserAccountId accountId, ProfileEvent.Profile profile)
            implements ProfileCommand<Done> {}

    /** Asks for another mobile number: a code goes to it (DIR-3). */
    @Named(
            value = "account.send-mobile-code",
            allowedTo = {Role.SELF, Role.NAS})
    record SendMobileCode(@TargetAggregateIdentifier UserAccountId accountId, MobileNumber mobile)
            implements ProfileCommand<Done> {}

    /** Presents the code that was sent; a wrong one is counted (DIR-3). */
    @Named(
            value = "account.confirm-mobile",
            allowedTo = {Role.SELF, Role.NAS})
    record ConfirmMobile(@TargetAggregateIdentifier UserAccountId accountId, Secret code)
            implements ProfileCommand<MobileConfirmation> {}

    /** Hides the mobile number from the address book, or shows it again (DIR-4). */
    @Named(
            value = "account.hide-mobile",
            allowedTo = {Role.SELF, Role.NAS})
    record HideMobile(@TargetAggregateIdentifier UserAccountId accountId, boolean hidden)
            implements ProfileCommand<Done> {}

    /**
     * Removes the mobile number (DIR-5).
     *
     * @param warned that they know that without a number they cannot reset a password by themselves
     */
    @Named(
            value = "account.remove-mobile",
            allowedTo = {Role.SELF, Role.NAS})
    record RemoveMobile(@TargetAggregateIdentifier UserAccountId accountId, boolean warned)
            implements ProfileCommand<Done> {}

    /**
     * Sets the holder's signature (SUP-4).
     *
     * @param text an empty one means the container's standard (ORG-8)
     */
    @Named(
            value = "account.set-signature",
            allowedTo = {Role.SELF, Role.NAS})
    record SetSignature(@TargetAggregateIdentifier UserAccountId accountId, String text)
            implements ProfileCommand<Done> {}

    /**
     * Sets the holder's automatic reply (SMB-5).
     *
     * @param text what is answered; an empty one switches it off
     */
    @Named(
            value = "account.set-auto-reply",
            allowedTo = {Role.SELF, Role.NAS})
    record SetAutoReply(
            @TargetAggregateIdentifier UserAccountId accountId,
            @Nullable Instant from,
            @Nullable Instant until,
            String text)
            implements ProfileCommand<Done> {}

    /** Keeps a directory entry among the holder's contacts (DIR-7). */
    @Named(
            value = "account.save-contact",
            allowedTo = {Role.SELF, Role.NAS})
    record SaveContact(@TargetAggregateIdentifier UserAccountId accountId, UUID entry)
            implements ProfileCommand<Done> {}

    /** Takes an entry out of the holder's contacts (DIR-7). */
    @Named(
            value = "account.remove-contact",
            allowedTo = {Role.SELF, Role.NAS})
    record RemoveContact(@TargetAggregateIdentifier UserAccountId accountId, UUID entry)
            implements ProfileCommand<Done> {}
}
