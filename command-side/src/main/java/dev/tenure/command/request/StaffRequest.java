package dev.tenure.command.request;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.RequestStanding.State;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.mailbox.SharedMailboxId;
import dev.tenure.kernel.request.RequestKind;
import dev.tenure.kernel.request.StaffRequestEvent;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.LeavingReported;
import dev.tenure.kernel.request.StaffRequestEvent.NameReported;
import dev.tenure.kernel.request.StaffRequestEvent.RequestAccepted;
import dev.tenure.kernel.request.StaffRequestEvent.RequestErased;
import dev.tenure.kernel.request.StaffRequestEvent.RequestOvertaken;
import dev.tenure.kernel.request.StaffRequestEvent.RequestRejected;
import dev.tenure.kernel.request.StaffRequestEvent.RequestWithdrawn;
import dev.tenure.kernel.request.StaffRequestEvent.TemporaryPasswordWanted;
import dev.tenure.kernel.request.StaffRequestId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What a person or an owner asked of NAS, until it is settled; once it is, it stays as it is (LEA-8, SMB-9). */
@Aggregate(type = "request", cache = "requestCache")
public class StaffRequest {
    @AggregateIdentifier
    private StaffRequestId requestId;

    private RequestKind kind = RequestKind.LEAVING;
    private UserAccountId accountId;
    private UserAccountId reporter;
    private CareContainerId containerId;
    private @Nullable CareContainerId movingTo;
    private @Nullable SharedMailboxId mailboxId;
    private @Nullable PersonName name;
    private @Nullable MobileNumber mobile;
    private State state = State.OPEN;
    private Instant madeAt = Instant.EPOCH;
    private @Nullable Instant settledAt;
    private @Nullable String reason;
    private @Nullable Instant erasureDue;

    /** Makes it. */
    StaffRequest(StaffRequestEvent made) {
        apply(made);
    }

    @CommandHandler
    RequestStanding handle(LookAtRequest command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        requireReporter(actor);
        return standing();
    }

    RequestStanding standing() {
        return new RequestStanding(
                requestId.value(), kind.text(), state.text(), accountId.value(), madeAt, settledAt, reason);
    }

    /**
     * Refuses a holder who did not make it, as if it were not there.
     *
     * @throws Rejection if the actor is one
     */
    void requireReporter(Actor actor) {
        if (actor.role() == Role.SELF && !actor.isHolderOf(reporter)) {
            throw new Rejection(RejectionCode.REQUEST_UNKNOWN);
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    boolean isRejected() {
        return state == State.REJECTED;
    }

    boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    StaffRequestId id() {
        return requestId;
    }

    RequestKind kind() {
        return kind;
    }

    UserAccountId accountId() {
        return accountId;
    }

    UserAccountId reporter() {
        return reporter;
    }

    CareContainerId containerId() {
        return containerId;
    }

    @Nullable CareContainerId movingTo() {
        return movingTo;
    }

    @Nullable SharedMailboxId mailboxId() {
        return mailboxId;
    }

    @Nullable PersonName name() {
        return name;
    }

    @Nullable MobileNumber mobile() {
        return mobile;
    }

    void accept() {
        apply(new RequestAccepted(requestId, accountId));
    }

    void reject(@Nullable Instant erasure) {
        apply(new RequestRejected(requestId, accountId, erasure));
    }

    void withdraw(@Nullable Instant erasure) {
        apply(new RequestWithdrawn(requestId, accountId, erasure));
    }

    /** When the person whom an account was wanted for is to be unreadable; null unless that is to come. */
    @Nullable Instant erasureDue() {
        return erasureDue;
    }

    void erase() {
        apply(new RequestErased(requestId, accountId));
    }

    void overtake() {
        apply(new RequestOvertaken(requestId, accountId));
    }

    @EventSourcingHandler
    void on(LeavingReported event, @Timestamp Instant at) {
        madeAt = at;
        made(event.requestId(), event.accountId(), event.reporter(), event.containerId());
        kind = event.movingTo() == null ? RequestKind.LEAVING : RequestKind.MOVING;
        movingTo = event.movingTo();
    }

    @EventSourcingHandler
    void on(NameReported event, @Timestamp Instant at) {
        madeAt = at;
        made(event.requestId(), event.accountId(), event.reporter(), event.containerId());
        kind = RequestKind.NEW_NAME;
        name = event.personal().name();
    }

    @EventSourcingHandler
    void on(AccountWanted event, @Timestamp Instant at) {
        madeAt = at;
        made(event.requestId(), event.accountId(), event.reporter(), event.containerId());
        kind = RequestKind.ACCOUNT;
        mailboxId = event.mailboxId();
        name = event.personal().name();
        mobile = event.personal().mobile();
    }

    @EventSourcingHandler
    void on(TemporaryPasswordWanted event, @Timestamp Instant at) {
        madeAt = at;
        made(event.requestId(), event.accountId(), event.reporter(), event.containerId());
        kind = RequestKind.TEMPORARY_PASSWORD;
    }

    @EventSourcingHandler
    void on(RequestAccepted event, @Timestamp Instant at, @MetaDataValue("reason") @Nullable String why) {
        settle(State.ACCEPTED, at, why);
    }

    @EventSourcingHandler
    void on(RequestRejected event, @Timestamp Instant at, @MetaDataValue("reason") @Nullable String why) {
        settle(State.REJECTED, at, why);
        erasureDue = event.erasureDue();
    }

    @EventSourcingHandler
    void on(RequestWithdrawn event, @Timestamp Instant at, @MetaDataValue("reason") @Nullable String why) {
        settle(State.WITHDRAWN, at, why);
        erasureDue = event.erasureDue();
    }

    @EventSourcingHandler
    void on(RequestErased event) {
        erasureDue = null;
    }

    @EventSourcingHandler
    void on(RequestOvertaken event, @Timestamp Instant at) {
        settle(State.OVERTAKEN, at, null);
    }

    private void made(StaffRequestId id, UserAccountId whom, UserAccountId by, CareContainerId in) {
        requestId = id;
        accountId = whom;
        reporter = by;
        containerId = in;
    }

    private void settle(State settled, Instant at, @Nullable String why) {
        state = settled;
        settledAt = at;
        reason = why;
    }

    /** For Axon, which fills a request from its events. */
    protected StaffRequest() {}
}
