package dev.tenure.command.mailbox;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.AccessEnd;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxAddressChanged;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxClosed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxCreated;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MailboxRenamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberAdded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.MemberRemoved;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNamed;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerNeeded;
import dev.tenure.kernel.mailbox.SharedMailboxEvent.OwnerStoodDown;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;

/** A mailbox that several people use, answered for by its owners or, where there is none, by NAS (SMB). */
@Aggregate(type = "mailbox", cache = "mailboxCache")
public class SharedMailbox {
    @AggregateIdentifier
    private SharedMailboxId mailboxId;

    private CareContainerId containerId;
    private MailAddress address;
    private String displayName = "";
    private final Set<MailAddress> addressesHeld = new LinkedHashSet<>();
    private final Set<UserAccountId> owners = new LinkedHashSet<>();
    private final Set<UserAccountId> members = new LinkedHashSet<>();
    private boolean ownerNeeded;
    private boolean closed;

    @AggregateMember
    private final Texts texts = new Texts(this);

    @AggregateMember
    private final Openings openings = new Openings(this);

    @AggregateMember
    private final Listed listed = new Listed(this);

    /** Makes it, with its first owner as a member. */
    public SharedMailbox(MailboxCreated created) {
        apply(created);
    }

    /** Of a mailbox that is closed nothing can be asked any more (SMB-12). */
    @CommandHandlerInterceptor
    void refuseWhereClosed(CommandMessage<?> message) {
        if (closed) {
            throw new Rejection(((Command<?>) message.getPayload()).unknownTarget());
        }
    }

    /**
     * Refuses, as what does not exist, a mailbox that is closed; for handlers that load it among others.
     *
     * @throws Rejection if it is
     */
    public void requireOpen() {
        if (closed) {
            throw new Rejection(RejectionCode.MAILBOX_UNKNOWN);
        }
    }

    public SharedMailboxId id() {
        return mailboxId;
    }

    /** The provider's name as it shows it. */
    public String displayName() {
        return displayName;
    }

    public CareContainerId containerId() {
        return containerId;
    }

    public MailAddress address() {
        return address;
    }

    /** Every address that it has or had. */
    public Set<MailAddress> addressesHeld() {
        return Set.copyOf(addressesHeld);
    }

    public boolean isClosed() {
        return closed;
    }

    /** Whether NAS looks after it because it has no owner (SMB-8). */
    public boolean isOwnerNeeded() {
        return ownerNeeded;
    }

    public Set<UserAccountId> owners() {
        return Set.copyOf(owners);
    }

    /** Owners, members and guests. */
    public Set<UserAccountId> members() {
        return Set.copyOf(members);
    }

    public boolean isOwner(UserAccountId accountId) {
        return owners.contains(accountId);
    }

    public boolean isMember(UserAccountId accountId) {
        return members.contains(accountId);
    }

    /**
     * Refuses what only an owner may decide; NAS and stories of the engine may, too (SMB-4).
     *
     * @throws Rejection if a person asks who is no owner
     */
    public void requireOwner(Actor actor) {
        if (actor.role() == Role.SELF && owners.stream().noneMatch(actor::isHolderOf)) {
            throw new Rejection(RejectionCode.NOT_AN_OWNER);
        }
    }

    /**
     * Refuses what is the owners' alone; NAS does it where it stands in for one (SMB-5, SMB-8, SUP-4).
     *
     * @throws Rejection if somebody else asks
     */
    void requireOwnersHand(Actor actor) {
        requireOwner(actor);
        if (actor.role() != Role.SELF && !ownerNeeded) {
            throw new Rejection(RejectionCode.NOT_AN_OWNER);
        }
    }

    /** Its automatic reply and signature. */
    public Texts texts() {
        return texts;
    }

    /** Who opens it, and that somebody does. */
    public Openings openings() {
        return openings;
    }

    /** On which distribution lists it stands. */
    public Listed listed() {
        return listed;
    }

    /** Whether the account is the only one that answers for it (SMB-8). */
    public boolean isLastOwner(UserAccountId accountId) {
        return owners.size() == 1 && isOwner(accountId);
    }

    /** Gives somebody the use of it; who has it already keeps what they are. Tells whether that changed anything. */
    public boolean add(UserAccountId accountId, boolean guest) {
        if (isMember(accountId)) {
            return false;
        }
        apply(new MemberAdded(mailboxId, accountId, guest));
        return true;
    }

    /** Makes a guest a member, because they belong to its container now (SMB-11). */
    public void settle(UserAccountId accountId) {
        if (isMember(accountId)) {
            apply(new MemberAdded(mailboxId, accountId, false));
        }
    }

    /** Takes the use of it away, and the ownership with it. Tells whether that changed anything. */
    public boolean remove(UserAccountId accountId, AccessEnd cause) {
        if (!isMember(accountId)) {
            return false;
        }
        apply(new MemberRemoved(mailboxId, accountId, cause));
        return true;
    }

    /** Makes somebody an owner, and a member if they were not. Tells whether that changed anything. */
    public boolean nameOwner(UserAccountId accountId) {
        if (isOwner(accountId)) {
            return false;
        }
        apply(new OwnerNamed(mailboxId, accountId));
        return true;
    }

    /** Takes the ownership away and leaves the use. Tells whether that changed anything. */
    public boolean standDown(UserAccountId accountId, AccessEnd cause) {
        if (!isOwner(accountId)) {
            return false;
        }
        apply(new OwnerStoodDown(mailboxId, accountId, cause));
        return true;
    }

    /** Puts it into the care of NAS where it has no owner (SMB-8). Tells whether that changed anything. */
    public boolean intoCareOfNas() {
        if (ownerNeeded || !owners.isEmpty()) {
            return false;
        }
        apply(new OwnerNeeded(mailboxId));
        return true;
    }

    /** Gives it another address; the one that it has is kept and redirects (REN-3). */
    public void changeAddress(MailAddress next) {
        apply(new MailboxAddressChanged(mailboxId, next, address));
    }

    /** Shows the provider's name as it is now (ORG-6). Tells whether that changed anything. */
    public boolean rename(String name) {
        if (closed || displayName.equals(name)) {
            return false;
        }
        apply(new MailboxRenamed(mailboxId, name));
        return true;
    }

    /** Closes it for good (SMB-12). */
    public void close() {
        apply(new MailboxClosed(mailboxId));
    }

    @EventSourcingHandler
    void on(MailboxRenamed event) {
        displayName = event.displayName();
    }

    @EventSourcingHandler
    void on(MailboxCreated event) {
        mailboxId = event.mailboxId();
        containerId = event.containerId();
        address = event.address();
        displayName = event.displayName();
        addressesHeld.add(address);
        owners.add(event.owner());
        members.add(event.owner());
    }

    @EventSourcingHandler
    void on(MemberAdded event) {
        members.add(event.accountId());
    }

    @EventSourcingHandler
    void on(MemberRemoved event) {
        members.remove(event.accountId());
        owners.remove(event.accountId());
    }

    @EventSourcingHandler
    void on(OwnerNamed event) {
        owners.add(event.accountId());
        members.add(event.accountId());
        ownerNeeded = false;
    }

    @EventSourcingHandler
    void on(OwnerStoodDown event) {
        owners.remove(event.accountId());
    }

    @EventSourcingHandler
    void on(OwnerNeeded event) {
        ownerNeeded = true;
    }

    @EventSourcingHandler
    void on(MailboxAddressChanged event) {
        address = event.address();
        addressesHeld.add(address);
    }

    @EventSourcingHandler
    void on(MailboxClosed event) {
        closed = true;
    }

    /** For Axon, which fills a mailbox from its events. */
    protected SharedMailbox() {}
}
