package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.ProfileCommand.ChangeProfile;
import dev.tenure.command.account.ProfileCommand.HideMobile;
import dev.tenure.command.account.ProfileCommand.LookAtOwn;
import dev.tenure.command.account.ProfileCommand.RemoveMobile;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.ProfileChanged;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.policy.Policy;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What stands in a person's directory entry, the mobile number first of all (DIR-3 to 7, REG-6). */
public final class Profile {
    private final UserAccount account;
    private ProfileEvent.Profile entry = new ProfileEvent.Profile(null, null, null, null);
    private @Nullable MobileNumber mobile;
    private boolean mobileHidden;
    private @Nullable Instant mobileChangedAt;

    Profile(UserAccount account) {
        this.account = account;
    }

    @CommandHandler
    OwnAccount handle(LookAtOwn command, Policy policy) {
        return OwnAccount.of(account, policy.signIn());
    }

    @CommandHandler
    Done handle(ChangeProfile command) {
        if (!command.profile().equals(entry)) {
            apply(new ProfileChanged(account.id(), command.profile()));
        }
        return new Done();
    }

    /** From everyone but the identity check, which still uses it (DIR-4). */
    @CommandHandler
    Done handle(HideMobile command) {
        requireMobile();
        if (command.hidden() != mobileHidden) {
            apply(new MobileHidden(account.id(), command.hidden()));
        }
        return new Done();
    }

    @CommandHandler
    Done handle(RemoveMobile command, MobileClaims mobiles) {
        MobileNumber present = mobile;
        if (present == null) {
            return new Done();
        }
        if (account.mailboxes().ownsAny()) {
            throw new Rejection(RejectionCode.OWNER_NEEDS_MOBILE);
        }
        if (!command.warned()) {
            throw new Rejection(RejectionCode.MOBILE_REMOVAL_NOT_CONFIRMED);
        }
        mobiles.release(present, account.id());
        apply(new MobileRemoved(account.id()));
        return new Done();
    }

    ProfileEvent.Profile entry() {
        return entry;
    }

    public Optional<MobileNumber> mobile() {
        return Optional.ofNullable(mobile);
    }

    /** When the number last changed after registration (RST-2). */
    Optional<Instant> mobileChangedAt() {
        return Optional.ofNullable(mobileChangedAt);
    }

    boolean isMobileHidden() {
        return mobileHidden;
    }

    /**
     * The number, for what cannot be done without one.
     *
     * @throws Rejection if there is none
     */
    MobileNumber requireMobile() {
        return mobile().orElseThrow(() -> new Rejection(RejectionCode.MOBILE_MISSING));
    }

    @EventSourcingHandler
    void on(AccountRegistered event) {
        mobile = event.personal().mobile();
    }

    @EventSourcingHandler
    void on(MobileChanged event, @Timestamp Instant at) {
        mobile = event.personal().mobile();
        mobileChangedAt = at;
    }

    @EventSourcingHandler
    void on(ProfileChanged event) {
        entry = event.personal();
    }

    @EventSourcingHandler
    void on(MobileHidden event) {
        mobileHidden = event.hidden();
    }

    @EventSourcingHandler
    void on(MobileRemoved event) {
        mobile = null;
    }
}
