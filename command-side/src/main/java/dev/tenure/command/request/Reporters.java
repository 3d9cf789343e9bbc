package dev.tenure.command.request;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;

/** Judges who may ask something about whom: people about themselves, owners about the people of their provider. */
public final class Reporters {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;

    public Reporters(Joint<UserAccount> accounts, Joint<SharedMailbox> mailboxes) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
    }

    /**
     * The provider of the person whom a report is about.
     *
     * @throws Rejection if one of the two is gone, or the reporter may not
     */
    CareContainerId providerOf(UserAccountId about, UserAccountId reporter, Actor actor) {
        requireThemselves(reporter, actor);
        Map<UserAccountId, Aggregate<UserAccount>> loaded = live(about, reporter);
        Aggregate<UserAccount> person = Objects.requireNonNull(loaded.get(about));
        Aggregate<UserAccount> teller = Objects.requireNonNull(loaded.get(reporter));
        requireOfCare(person);
        CareContainerId provider = person.invoke(UserAccount::containerId);
        require(teller.invoke(it -> it.clocks().isActive()));
        require(about.equals(reporter) || ownsAnyOf(teller, provider));
        return provider;
    }

    /**
     * The provider of somebody whose first sign-in is not done, for an owner there.
     *
     * @throws Rejection as above; if it is about the reporter themselves, or a temporary password would be refused (RST-4)
     */
    CareContainerId providerOfNewcomer(UserAccountId about, UserAccountId owner, Actor actor) {
        CareContainerId provider = providerOf(about, owner, actor);
        require(!about.equals(owner));
        accounts.load(about.value()).execute(UserAccount::requireNewcomer);
        return provider;
    }

    /**
     * The provider of an owner's mailbox.
     *
     * @throws Rejection if the reporter is gone or does not own it
     */
    CareContainerId providerOf(SharedMailboxId mailboxId, UserAccountId reporter, Actor actor) {
        requireThemselves(reporter, actor);
        Aggregate<UserAccount> owner = Objects.requireNonNull(live(reporter).get(reporter));
        Aggregate<SharedMailbox> mailbox = mailboxes.load(mailboxId.value());
        mailbox.execute(SharedMailbox::requireOpen);
        require(owner.invoke(it -> it.clocks().isActive()) && mailbox.invoke(it -> it.isOwner(reporter)));
        return mailbox.invoke(SharedMailbox::containerId);
    }

    private boolean ownsAnyOf(Aggregate<UserAccount> account, CareContainerId provider) {
        UserAccountId id = account.invoke(UserAccount::id);
        return account.invoke(it -> it.mailboxes().all()).stream()
                .map(mailbox -> mailboxes.load(mailbox.value()))
                .anyMatch(mailbox -> mailbox.invoke(it ->
                        it.isOwner(id) && !it.isClosed() && it.containerId().equals(provider)));
    }

    private Map<UserAccountId, Aggregate<UserAccount>> live(UserAccountId... ids) {
        Map<UserAccountId, Aggregate<UserAccount>> loaded = new TreeMap<>(Comparator.comparing(UserAccountId::value));
        Stream.of(ids)
                .distinct()
                .sorted(Comparator.comparing(UserAccountId::value))
                .forEach(id -> {
                    Aggregate<UserAccount> account = accounts.load(id.value());
                    account.execute(UserAccount::requireLive);
                    loaded.put(id, account);
                });
        return loaded;
    }

    private static void requireThemselves(UserAccountId reporter, Actor actor) {
        if (actor.role() == Role.SELF && !actor.isHolderOf(reporter)) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
    }

    /**
     * Refuses somebody whose account a local organisation runs: NAS would have nothing to decide (ORG-9).
     *
     * @throws Rejection if it is one
     */
    static void requireOfCare(Aggregate<UserAccount> person) {
        if (person.invoke(UserAccount::isLiveAndLocal)) {
            throw new Rejection(RejectionCode.TRANSFER_ONLY);
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Rejection(RejectionCode.REPORTER_NOT_FIT);
        }
    }
}
