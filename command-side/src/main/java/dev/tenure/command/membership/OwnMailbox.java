package dev.tenure.command.membership;

import dev.tenure.kernel.account.MailboxRole;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAutoReplySet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shared mailbox as one of its people sees it.
 *
 * @param role what whoever looks is there
 * @param signature empty where the container's standard one holds (ORG-8)
 * @param people its owners and, for an owner, everybody who may open it (SMB-4)
 */
public record OwnMailbox(
        String mailboxId,
        String address,
        String displayName,
        String containerId,
        MailboxRole role,
        String signature,
        @Nullable Reply autoReply,
        List<Person> people) {
    public OwnMailbox {
        people = List.copyOf(people);
    }

    /** An automatic reply. */
    public record Reply(
            String text, @Nullable Instant from, @Nullable Instant until) {
        static @Nullable Reply of(@Nullable MailboxAutoReplySet set) {
            return set == null || set.text().isEmpty() ? null : new Reply(set.text(), set.from(), set.until());
        }
    }

    /** Somebody who may open it, and as what. */
    public record Person(String accountId, String givenName, String familyName, String address, MailboxRole role) {}
}
