package dev.tenure.command.listing;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.list.DistributionListId;
import dev.tenure.kernel.list.EntryEnd;
import org.axonframework.modelling.command.Aggregate;

/** Something that can stand on a distribution list, with its own record of that. */
sealed interface Listable {
    /**
     * Refuses what cannot stand on a list of that container.
     *
     * @throws Rejection if it is elsewhere, or not in use
     */
    void requireFitFor(CareContainerId containerId);

    void begin(DistributionListId listId);

    void end(DistributionListId listId, EntryEnd cause);

    /** A person's account. */
    record Person(Aggregate<UserAccount> account) implements Listable {
        @Override
        public void requireFitFor(CareContainerId containerId) {
            account.execute(UserAccount::requireLive);
            require(account.invoke(UserAccount::containerId).equals(containerId), RejectionCode.LIST_ENTRY_ELSEWHERE);
            require(account.invoke(UserAccount::mayUse), RejectionCode.LIST_ENTRY_NOT_FIT);
        }

        @Override
        public void begin(DistributionListId listId) {
            account.execute(it -> it.listed().begin(listId));
        }

        @Override
        public void end(DistributionListId listId, EntryEnd cause) {
            account.execute(it -> it.listed().end(listId, cause));
        }
    }

    /** A shared mailbox. */
    record Box(Aggregate<SharedMailbox> mailbox) implements Listable {
        @Override
        public void requireFitFor(CareContainerId containerId) {
            mailbox.execute(SharedMailbox::requireOpen);
            require(mailbox.invoke(SharedMailbox::containerId).equals(containerId), RejectionCode.LIST_ENTRY_ELSEWHERE);
        }

        @Override
        public void begin(DistributionListId listId) {
            mailbox.execute(it -> it.listed().begin(listId));
        }

        @Override
        public void end(DistributionListId listId, EntryEnd cause) {
            mailbox.execute(it -> it.listed().end(listId, cause));
        }
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }
}
