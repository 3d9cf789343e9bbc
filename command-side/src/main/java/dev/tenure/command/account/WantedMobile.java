package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.ProfileCommand.ConfirmMobile;
import dev.tenure.command.account.ProfileCommand.SendMobileCode;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.kernel.account.ProfileEvent.MobileChange;
import dev.tenure.kernel.account.ProfileEvent.MobileChanged;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeRefused;
import dev.tenure.kernel.account.ProfileEvent.MobileCodeSent;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.ProfileEvent.NewMobile;
import dev.tenure.kernel.policy.Policy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A mobile number that a holder wants, until the code that was sent to it proves that it is theirs (DIR-3). */
final class WantedMobile {
    /** How many wrong codes are taken before a new one is needed. */
    private static final int TRIES = 5;

    private final UserAccount account;
    private ProfileEvent.@Nullable WantedMobile wanted;
    private Instant until = Instant.EPOCH;
    private int refused;

    WantedMobile(UserAccount account) {
        this.account = account;
    }

    @CommandHandler
    Done handle(
            SendMobileCode command,
            MobileCodes codes,
            MobileClaims mobiles,
            Messages messages,
            Clock clock,
            Policy policy) {
        if (account.profile().mobile().filter(command.mobile()::equals).isPresent()) {
            return new Done();
        }
        requireFree(command.mobile(), mobiles);
        Secret code = codes.newCode();
        Instant expiry = clock.instant().plus(policy.signIn().mobileCodeValidity());
        apply(new MobileCodeSent(
                account.id(), expiry, new ProfileEvent.WantedMobile(command.mobile(), codes.hash(code))));
        account.belonging()
                .toHolder(messages)
                .text(
                        command.mobile(),
                        MessageTemplate.MOBILE_CODE,
                        account.id().value(),
                        Map.of(
                                "code",
                                code.value(),
                                "minutes",
                                Long.toString(
                                        policy.signIn().mobileCodeValidity().toMinutes())));
        return new Done();
    }

    /** The number changes hands in one unit: claimed, and the one before free again (REG-3). */
    @CommandHandler
    MobileConfirmation handle(
            ConfirmMobile command, MobileCodes codes, MobileClaims mobiles, Messages messages, Clock clock) {
        ProfileEvent.WantedMobile present = requireWanted(clock);
        if (!codes.matches(command.code(), present.codeHash())) {
            apply(new MobileCodeRefused(account.id(), refused + 1));
            return new MobileConfirmation(false);
        }
        requireFree(present.mobile(), mobiles);
        Optional<MobileNumber> former = account.profile().mobile();
        mobiles.claim(present.mobile(), account.id());
        former.ifPresent(old -> {
            mobiles.release(old, account.id());
            account.belonging()
                    .toHolder(messages)
                    .text(old, MessageTemplate.MOBILE_CHANGED, account.id().value(), Map.of());
        });
        apply(new MobileChanged(
                account.id(), MobileChange.CONFIRMED, new NewMobile(present.mobile(), former.orElse(null))));
        return new MobileConfirmation(true);
    }

    @EventSourcingHandler
    void on(MobileCodeSent event) {
        wanted = event.personal();
        until = event.expiresAt();
        refused = 0;
    }

    @EventSourcingHandler
    void on(MobileCodeRefused event) {
        refused = event.inAll();
    }

    @EventSourcingHandler
    void on(MobileChanged event) {
        wanted = null;
    }

    @EventSourcingHandler
    void on(MobileRemoved event) {
        wanted = null;
    }

    private ProfileEvent.WantedMobile requireWanted(Clock clock) {
        ProfileEvent.WantedMobile present = wanted;
        if (present == null || refused >= TRIES || !clock.instant().isBefore(until)) {
            throw new Rejection(RejectionCode.MOBILE_CODE_NEEDED);
        }
        return present;
    }

    private void requireFree(MobileNumber mobile, MobileClaims mobiles) {
        UUID holder = mobiles.holdersOf(List.of(mobile)).get(MobileClaims.key(mobile));
        if (holder != null && !holder.equals(account.id().value())) {
            throw new Rejection(RejectionCode.MOBILE_IN_USE);
        }
    }
}
