package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.account.UserAccountCommand.IssueTemporaryPassword;
import dev.tenure.command.account.UserAccountCommand.ShowTemporaryPassword;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.RegistrationChannel;
import dev.tenure.kernel.account.UserAccountEvent.AccountRegistered;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordShown;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A person's account: whose it is and where it belongs. Its parts stand side by side and each decides for itself: what the
 * holder proves themselves with, signing in, proofs of identity, the profile, the mailboxes, the clocks.
 */
@Aggregate(type = "account", cache = "accountCache")
public class UserAccount {
    @AggregateIdentifier
    private UserAccountId accountId;

    @AggregateMember
    private final Naming naming = new Naming(this);

    @AggregateMember
    private final Belonging belonging = new Belonging(this);

    @AggregateMember
    private final Credentials credentials = new Credentials(this);

    @AggregateMember
    private final SignIn signIn = new SignIn(this);

    @AggregateMember
    private final OtherQuestions otherQuestions = new OtherQuestions(this);

    @AggregateMember
    private final Uses uses = new Uses(this);

    @AggregateMember
    private final Proofs proofs = new Proofs(this);

    @AggregateMember
    private final PasswordAge passwordAge = new PasswordAge(this);

    @AggregateMember
    private final SessionEpoch sessionEpoch = new SessionEpoch(this);

    @AggregateMember
    private final Profile profile = new Profile(this);

    @AggregateMember
    private final WantedMobile wantedMobile = new WantedMobile(this);

    @AggregateMember
    private final Keepings keepings = new Keepings(this);

    @AggregateMember
    private final Mailboxes mailboxes = new Mailboxes(this);

    @AggregateMember
    private final Listed listed = new Listed(this);

    @AggregateMember
    private final LeaverMark leaverMark = new LeaverMark(this);

    @AggregateMember
    private final Clocks clocks = new Clocks(this);

    /** Registers the account and sends its first temporary password. */
    public UserAccount(AccountRegistered registered, TemporaryPasswordSending sending) {
        apply(registered);
        CareContainerId local = registered.channel() == RegistrationChannel.LOCAL ? registered.containerId() : null;
        sending.send(registered.accountId(), registered.personal().mobile(), local);
    }

    /** Of an account that is gone for ever nobody learns that it ever was (LEA-5). */
    @CommandHandlerInterceptor
    void refuseWhereDeleted(CommandMessage<?> message) {
        if (clocks.isDeleted()) {
            throw new Rejection(((Command<?>) message.getPayload()).unknownTarget());
        }
    }

    /** A holder keeps their own entry and nobody else's (DIR-3). */
    @CommandHandlerInterceptor
    void refuseStrangers(ProfileCommand<?> command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        if (actor.role() == Role.SELF && !actor.isHolderOf(command.accountId())) {
            throw new Rejection(RejectionCode.NOT_ALLOWED);
        }
    }

    /** Where the first sign-in is not over; afterwards a temporary password is a reset, which takes a proof (RST-4, INA-4). */
    @CommandHandler
    Done handle(IssueTemporaryPassword command, TemporaryPasswordSending sending) {
        issueTemporaryPassword(sending);
        return new Done();
    }

    /**
     * Sends another temporary password, which voids the one before (REG-11).
     *
     * @throws Rejection where that takes a proof, or there is no number to send it to
     */
    public void issueTemporaryPassword(TemporaryPasswordSending sending) {
        requireNewcomer();
        sending.send(accountId, profile.requireMobile(), belonging.localContainer());
    }

    /**
     * Refuses where the first sign-in is done or the account deactivated: there it takes a proof (RST-4, INA-4).
     *
     * @throws Rejection if it is
     */
    public void requireNewcomer() {
        if (credentials.password().isPresent() || clocks.isDeactivated()) {
            throw new Rejection(RejectionCode.PROOF_NEEDED);
        }
        profile.requireMobile();
    }

    @CommandHandler
    Done handle(ShowTemporaryPassword command) {
        AppendUnit.current().take(command.messageId());
        apply(new TemporaryPasswordShown(accountId, command.messageId().toString()));
        return new Done();
    }

    @EventSourcingHandler
    void on(AccountRegistered event) {
        accountId = event.accountId();
    }

    /**
     * Refuses, as what does not exist, an account that is deleted; for handlers that load it among others.
     *
     * @throws Rejection if it is
     */
    public void requireLive() {
        if (clocks.isDeleted()) {
            throw new Rejection(RejectionCode.ACCOUNT_UNKNOWN);
        }
    }

    /** Whether it is there and a local organisation runs it, so that NAS may do nothing but transfer it (ORG-9). */
    public boolean isLiveAndLocal() {
        return !clocks.isDeleted() && belonging.localContainer() != null;
    }

    /** Whether the account may own a shared mailbox: live, active, no leaver, and with a mobile number (SMB-2). */
    public boolean mayOwn() {
        return mayUse() && profile.mobile().isPresent();
    }

    /** Whether the account may be given the use of a shared mailbox: live, active and no leaver (SMB-3). */
    public boolean mayUse() {
        return clocks.isActive() && !leaverMark.isSet();
    }

    public UserAccountId id() {
        return accountId;
    }

    public PersonName name() {
        return naming.name();
    }

    public MailAddress address() {
        return naming.address();
    }

    public CareContainerId containerId() {
        return belonging.containerId();
    }

    /** What its holder is called, and at which address. */
    public Naming naming() {
        return naming;
    }

    /** Where it belongs. */
    public Belonging belonging() {
        return belonging;
    }

    public Profile profile() {
        return profile;
    }

    WantedMobile wantedMobile() {
        return wantedMobile;
    }

    Keepings keepings() {
        return keepings;
    }

    public Mailboxes mailboxes() {
        return mailboxes;
    }

    /** On which distribution lists it stands. */
    public Listed listed() {
        return listed;
    }

    public Proofs proofs() {
        return proofs;
    }

    public PasswordAge passwordAge() {
        return passwordAge;
    }

    public LeaverMark leaverMark() {
        return leaverMark;
    }

    public Clocks clocks() {
        return clocks;
    }

    Credentials credentials() {
        return credentials;
    }

    SignIn signIn() {
        return signIn;
    }

    OtherQuestions otherQuestions() {
        return otherQuestions;
    }

    Uses uses() {
        return uses;
    }

    SessionEpoch sessionEpoch() {
        return sessionEpoch;
    }

    /** For Axon, which fills an account from its events. */
    protected UserAccount() {}
}
