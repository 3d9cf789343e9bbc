package dev.tenure.command.account;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileHidden;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** What stands in a person's directory entry, the mobile number first of all (DIR-3 to 7, REG-6). */
public final class Profile {
    private @Nullable MobileNumber mobile;
    private boolean mobileHidden;
    private @Nullable Instant mobileChangedAt;

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
    void on(MobileHidden event) {
        mobileHidden = event.hidden();
    }

    @EventSourcingHandler
    void on(MobileRemoved event) {
        mobile = null;
    }
}
