package dev.tenure.command.account;

import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.ProfileEvent;
import dev.tenure.kernel.policy.SignInPolicy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a holder sees of their own account (DIR-3 to 7, SMB-5, SUP-4).
 *
 * @param mobile in E.164, hidden or not; null where there is none
 * @param signature empty where the container's standard one holds (ORG-8)
 * @param passwordExpires when it has to be changed at the latest (PW-7)
 * @param leaving whether the account is marked a leaver's (LEA-1)
 */
public record OwnAccount(
        String accountId,
        String givenName,
        String familyName,
        String address,
        String containerId,
        @Nullable String mobile,
        boolean mobileHidden,
        ProfileEvent.Profile profile,
        String signature,
        @Nullable Reply autoReply,
        List<UUID> contacts,
        List<Use> mailboxes,
        @Nullable Instant passwordExpires,
        boolean leaving) {
    public OwnAccount {
        contacts = List.copyOf(contacts);
        mailboxes = List.copyOf(mailboxes);
    }

    static OwnAccount of(UserAccount account, SignInPolicy policy) {
        Profile entry = account.profile();
        Keepings keepings = account.keepings();
        return new OwnAccount(
                account.id().toString(),
                account.name().given(),
                account.name().family(),
                account.address().value(),
                account.containerId().toString(),
                entry.mobile().map(MobileNumber::value).orElse(null),
                entry.isMobileHidden(),
                entry.entry(),
                keepings.signature(),
                keepings.reply().orElse(null),
                keepings.contacts(),
                account.mailboxes().uses(),
                account.credentials().passwordExpires(policy).orElse(null),
                account.leaverMark().isSet());
    }

    /** An automatic reply. */
    public record Reply(
            String text, @Nullable Instant from, @Nullable Instant until) {}

    /** A shared mailbox that the holder may open, and as what. */
    public record Use(String mailboxId, MailboxRole role) {}
}
