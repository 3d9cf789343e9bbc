package dev.tenure.command.sample;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.ProfileEvent.MobileRemoved;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Role;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Takes the mobile number off an account, whatever it is, for tests of what people without one can do. */
public final class MobileRemoval {
    private final Joint<UserAccount> accounts;
    private final MobileClaims mobiles;

    public MobileRemoval(Joint<UserAccount> accounts, MobileClaims mobiles) {
        this.accounts = accounts;
        this.mobiles = mobiles;
    }

    /** Of that account. */
    @Named(value = "test.remove-mobile", allowedTo = Role.NAS)
    public record RemoveMobile(UserAccountId accountId) implements Command<Done> {
        @Override
        public UUID target() {
            return accountId.value();
        }

        @Override
        public RejectionCode unknownTarget() {
            return RejectionCode.ACCOUNT_UNKNOWN;
        }
    }

    @CommandHandler
    Done handle(RemoveMobile command) {
        Aggregate<UserAccount> account = accounts.load(command.target());
        account.invoke(it -> it.profile().mobile()).ifPresent(mobile -> mobiles.release(mobile, command.accountId()));
        account.execute(it -> AggregateLifecycle.apply(new MobileRemoved(command.accountId())));
        return new Done();
    }
}
