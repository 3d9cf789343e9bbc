package dev.tenure.command.lifecycle;

import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Departures.Party;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.policy.SupportPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.modelling.command.Aggregate;

/**
 * Who answers for the mailboxes of a person (INA-3): their other owners, and NAS for what has none. The mailboxes have to be asked
 * first, against the order in which everybody else loads; where two then wait for each other, the gate decides one of them anew.
 */
public final class MailboxOwners {
    private final Joint<UserAccount> accounts;
    private final SupportPolicy support;

    public MailboxOwners(Joint<UserAccount> accounts, SupportPolicy support) {
        this.accounts = accounts;
        this.support = support;
    }

    /** The address of each of them, with the addresses of the person's mailboxes that are theirs. */
    Map<String, List<String>> of(Party party) {
        Map<UserAccountId, List<String>> owned = new TreeMap<>(Comparator.comparing(UserAccountId::value));
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (Aggregate<SharedMailbox> mailbox : party.mailboxes().values()) {
            String address = mailbox.invoke(it -> it.address().value());
            List<UserAccountId> others = mailbox.invoke(SharedMailbox::owners).stream()
                    .filter(owner -> !owner.equals(party.leaverId()))
                    .toList();
            others.forEach(owner ->
                    owned.computeIfAbsent(owner, first -> new ArrayList<>()).add(address));
            if (others.isEmpty()) {
                told.computeIfAbsent(support.nasEmail(), first -> new ArrayList<>())
                        .add(address);
            }
        }
        owned.forEach((owner, mailboxes) ->
                told.put(accounts.load(owner.value()).invoke(it -> it.address().value()), mailboxes));
        return told;
    }
}
