package dev.tenure.command.lifecycle.web;

import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.web.Fields;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a mailbox after its last owner (SMB-8).
 *
 * @param accountId the new owner; left out where NAS is to look after the mailbox
 * @param careOfNas true where NAS is to look after it
 */
public record SuccessorRequest(
        @Nullable String mailboxId,
        @Nullable String accountId,
        @Nullable Boolean careOfNas) {
    private static final int UUID_LENGTH = 36;

    public static List<Successor> read(@Nullable List<@Nullable SuccessorRequest> requests, Fields fields) {
        List<Successor> successors = new ArrayList<>();
        List<@Nullable SuccessorRequest> all = requests == null ? List.of() : requests;
        for (int index = 0; index < all.size(); index++) {
            SuccessorRequest one = all.get(index);
            SuccessorRequest given = one == null ? new SuccessorRequest(null, null, null) : one;
            given.read("/successors/" + index, fields).ifPresent(successors::add);
        }
        return successors;
    }

    private Optional<Successor> read(String at, Fields fields) {
        Optional<SharedMailboxId> mailbox = fields.value(
                at + "/mailboxId",
                fields.text(at + "/mailboxId", mailboxId, UUID_LENGTH),
                SharedMailboxId::of,
                "NOT_AN_ID");
        boolean toNas = Boolean.TRUE.equals(careOfNas);
        if (toNas == (accountId != null)) {
            fields.problem(at, "ONE_OF_BOTH", "Name an account, or say careOfNas: true.");
            return Optional.empty();
        }
        if (toNas) {
            return mailbox.map(id -> new Successor(id, null));
        }
        Optional<UserAccountId> account = fields.value(
                at + "/accountId",
                fields.text(at + "/accountId", accountId, UUID_LENGTH),
                UserAccountId::of,
                "NOT_AN_ID");
        return mailbox.flatMap(id -> account.map(successor -> new Successor(id, successor)));
    }
}
