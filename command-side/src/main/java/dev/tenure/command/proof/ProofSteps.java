package dev.tenure.command.proof;

import dev.tenure.command.account.ProofCommand.PrepareRecovery;
import dev.tenure.command.account.ProofCommand.ProveByVoucher;
import dev.tenure.command.account.ProofOutcome;
import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.mailbox.SharedMailbox;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.Proof;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;

/** Hears owners who vouch for their colleagues (RST-3), and prepares the recovery of those who have nobody else (RST-6). */
public final class ProofSteps {
    private final Joint<UserAccount> accounts;
    private final Joint<SharedMailbox> mailboxes;
    private final MobileClaims mobiles;
    private final TemporaryPasswordSending sending;

    public ProofSteps(
            Joint<UserAccount> accounts,
            Joint<SharedMailbox> mailboxes,
            MobileClaims mobiles,
            TemporaryPasswordSending sending) {
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.mobiles = mobiles;
        this.sending = sending;
    }

    /** A voucher who is not fit is a proof that was tried and failed: recorded, and told as an outcome (RST-4). */
    @CommandHandler
    ProofOutcome handle(ProveByVoucher command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        boolean inPerson = actor.role() == Role.SELF;
        if (inPerson && !actor.isHolderOf(command.voucher())) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
        Map<UserAccountId, Aggregate<UserAccount>> loaded = live(command.accountId(), command.voucher());
        Aggregate<UserAccount> person = Objects.requireNonNull(loaded.get(command.accountId()));
        Aggregate<UserAccount> voucher = Objects.requireNonNull(loaded.get(command.voucher()));
        boolean fit = person != voucher && isFit(voucher, person.invoke(UserAccount::containerId));
        // an operator sees the number anyway; whoever is not fit to vouch does not learn from this whether there is one
        if ((fit || !inPerson) && person.invoke(it -> it.profile().mobile().isPresent())) {
            throw new Rejection(RejectionCode.MOBILE_ON_ACCOUNT);
        }
        if (!fit) {
            person.execute(it -> it.proofs().refuse(Proof.VOUCHER, command.voucher()));
            return ProofOutcome.REFUSED;
        }
        person.execute(it -> it.proofs().vouched(command.voucher(), command.mobile(), mobiles, sending));
        return ProofOutcome.PROVEN;
    }

    @CommandHandler
    Done handle(PrepareRecovery command) {
        Aggregate<UserAccount> person =
                Objects.requireNonNull(live(command.accountId()).get(command.accountId()));
        boolean soleOwner =
                owned(person).stream().anyMatch(mailbox -> mailbox.invoke(it -> it.isLastOwner(command.accountId())));
        if (!soleOwner) {
            throw new Rejection(RejectionCode.NOT_A_SOLE_OWNER);
        }
        person.execute(it -> it.proofs().prepare(command.mobile()));
        return new Done();
    }

    /** An active account that owns a mailbox of the person's own organisation. */
    private boolean isFit(Aggregate<UserAccount> voucher, CareContainerId organisation) {
        return voucher.invoke(it -> it.clocks().isActive())
                && owned(voucher).stream()
                        .anyMatch(mailbox ->
                                mailbox.invoke(SharedMailbox::containerId).equals(organisation));
    }

    private List<Aggregate<SharedMailbox>> owned(Aggregate<UserAccount> account) {
        UserAccountId id = account.invoke(UserAccount::id);
        return account.invoke(it -> it.mailboxes().all()).stream()
                .map(mailbox -> mailboxes.load(mailbox.value()))
                .filter(mailbox -> mailbox.invoke(it -> it.isOwner(id) && !it.isClosed()))
                .toList();
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
}
