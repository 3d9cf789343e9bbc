package dev.tenure.command.listing;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;

/**
 * Who edits distribution lists (SUP-3): NAS, and whoever owns a shared mailbox of the list's container at the instant of the
 * decision. Owners belong to their mailbox's container, so their own account tells.
 */
public final class Editors {
    private static final Comparator<UserAccountId> BY_ID = Comparator.comparing(UserAccountId::value);
    private static final String HOLDER = "account:";

    private final Joint<UserAccount> accounts;

    public Editors(Joint<UserAccount> accounts) {
        this.accounts = accounts;
    }

    /**
     * The accounts that a decision needs.
     *
     * @param editor who asks for it, where that is a person
     */
    record Present(Optional<UserAccountId> editor, Map<UserAccountId, Aggregate<UserAccount>> accounts) {
        Aggregate<UserAccount> account(UserAccountId id) {
            Aggregate<UserAccount> account = accounts.get(id);
            if (account == null) {
                throw new IllegalStateException(id + " was not loaded");
            }
            return account;
        }

        /**
         * Refuses a person who owns no mailbox of that container.
         *
         * @throws Rejection if one asks
         */
        void requireEditorOf(CareContainerId containerId) {
            editor.map(this::account).ifPresent(person -> {
                boolean owns = person.invoke(it -> it.clocks().isActive()
                        && it.containerId().equals(containerId)
                        && it.mailboxes().ownsAny());
                if (!owns) {
                    throw new Rejection(RejectionCode.LIST_EDITORS_ONLY);
                }
            });
        }
    }

    /** Loads whoever asks, if it is a person, and those accounts, by rising id. */
    Present load(Actor actor, Set<UserAccountId> others) {
        Optional<UserAccountId> editor = actor.role() == Role.SELF ? Optional.of(holder(actor)) : Optional.empty();
        Set<UserAccountId> ids = new TreeSet<>(BY_ID);
        ids.addAll(others);
        editor.ifPresent(ids::add);
        Map<UserAccountId, Aggregate<UserAccount>> loaded = new TreeMap<>(BY_ID);
        ids.forEach(id -> loaded.put(id, accounts.load(id.value())));
        return new Present(editor, loaded);
    }

    private static UserAccountId holder(Actor actor) {
        if (!actor.id().startsWith(HOLDER)) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
        return UserAccountId.of(actor.id().substring(HOLDER.length()));
    }
}
