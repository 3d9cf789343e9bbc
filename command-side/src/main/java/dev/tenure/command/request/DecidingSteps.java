package dev.tenure.command.request;

import dev.tenure.command.account.TemporaryPasswordSending;
import dev.tenure.command.account.UserAccount;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.JoiningSteps;
import dev.tenure.command.lifecycle.LeaverSteps;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkJoiner;
import dev.tenure.command.lifecycle.LifecycleCommand.MarkLeaver;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.AcceptRequest;
import dev.tenure.command.request.StaffRequestCommand.RejectRequest;
import dev.tenure.command.request.StaffRequestCommand.WithdrawRequest;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.request.RequestKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** What NAS decides on requests; an accepted one is done in the unit that accepts it, or refused as the deed would be (LEA-8, SMB-9). */
public final class DecidingSteps {
    private final Joint<StaffRequest> requests;
    private final Joint<UserAccount> accounts;
    private final Deeds deeds;
    private final Ends ends;
    private final Messages messages;

    public DecidingSteps(
            Joint<StaffRequest> requests, Joint<UserAccount> accounts, Deeds deeds, Ends ends, Messages messages) {
        this.requests = requests;
        this.accounts = accounts;
        this.deeds = deeds;
        this.ends = ends;
        this.messages = messages;
    }

    /** What a request held or kept, and gives up when it ends. */
    public record Ends(OpenRequests open, MobileClaims mobiles, RequestErasure erasure) {}

    /** What accepting a request does, by its kind. */
    public record Deeds(
            LeaverSteps leaving,
            JoiningSteps joining,
            Registrations registrations,
            AddressBook addresses,
            TemporaryPasswordSending passwords) {}

    @CommandHandler
    RequestStanding handle(AcceptRequest command) throws Exception {
        Aggregate<StaffRequest> request = requests.load(command.target());
        if (request.invoke(StaffRequest::isAccepted)) {
            return request.invoke(StaffRequest::standing);
        }
        requireOpen(request);
        StaffRequest asked = request.invoke(it -> it);
        if (asked.kind() != RequestKind.ACCOUNT) {
            Reporters.requireOfCare(accounts.load(asked.accountId().value()));
        }
        perform(asked, command.successors());
        request.execute(StaffRequest::accept);
        tell(asked, MessageTemplate.REQUEST_ACCEPTED, null);
        request.execute(ends.open()::settled);
        return request.invoke(StaffRequest::standing);
    }

    @CommandHandler
    RequestStanding handle(RejectRequest command, @MetaDataValue("reason") @Nullable String reason) {
        Aggregate<StaffRequest> request = requests.load(command.target());
        if (request.invoke(StaffRequest::isRejected)) {
            return request.invoke(StaffRequest::standing);
        }
        requireOpen(request);
        if (reason == null) {
            throw new Rejection(
                    RejectionCode.REQUEST_NOT_VALID,
                    List.of(new FieldProblem("/reason", "REQUIRED", "Say why; whoever asked is told.")));
        }
        request.execute(it -> it.reject(ends.erasure().due(it)));
        giveUp(request);
        tell(request.invoke(it -> it), MessageTemplate.REQUEST_REJECTED, reason);
        return request.invoke(StaffRequest::standing);
    }

    @CommandHandler
    RequestStanding handle(WithdrawRequest command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) {
        Aggregate<StaffRequest> request = requests.load(command.target());
        request.execute(it -> it.requireReporter(actor));
        if (request.invoke(StaffRequest::isWithdrawn)) {
            return request.invoke(StaffRequest::standing);
        }
        requireOpen(request);
        request.execute(it -> it.withdraw(ends.erasure().due(it)));
        giveUp(request);
        return request.invoke(StaffRequest::standing);
    }

    private void perform(StaffRequest asked, List<Successor> successors) throws Exception {
        switch (asked.kind()) {
            case LEAVING -> deeds.leaving().handle(new MarkLeaver(asked.accountId(), successors));
            case MOVING -> {
                CareContainerId to = Objects.requireNonNull(asked.movingTo());
                deeds.joining().handle(new MarkJoiner(asked.accountId(), to, successors));
            }
            case NEW_NAME ->
                accounts.load(asked.accountId().value())
                        .execute(it ->
                                it.naming().rename(Objects.requireNonNull(asked.name()), deeds.addresses(), messages));
            case TEMPORARY_PASSWORD ->
                accounts.load(asked.accountId().value()).execute(it -> it.issueTemporaryPassword(deeds.passwords()));
            case ACCOUNT -> deeds.registrations().register(asked, reporterOf(asked));
        }
    }

    /** Where the owner who asked reads mail; NAS passes the log-in name on where they are gone. */
    private String reporterOf(StaffRequest asked) {
        Aggregate<UserAccount> reporter = find(asked.reporter().value());
        return reporter == null
                ? messages.nasEmail()
                : reporter.invoke(it -> it.address().value());
    }

    private void tell(StaffRequest asked, MessageTemplate template, @Nullable String reason) {
        Aggregate<UserAccount> reporter = find(asked.reporter().value());
        if (reporter != null && reporter.invoke(it -> it.clocks().isActive())) {
            Map<String, String> values = reason == null
                    ? Map.of("what", words(asked.kind()))
                    : Map.of("what", words(asked.kind()), "reason", reason);
            messages.email(
                    reporter.invoke(it -> it.address().value()),
                    template,
                    asked.reporter().value(),
                    values);
        }
    }

    private static String words(RequestKind kind) {
        return switch (kind) {
            case LEAVING -> "somebody leaving";
            case MOVING -> "somebody moving to another provider";
            case NEW_NAME -> "a new name";
            case ACCOUNT -> "an account for one of your staff";
            case TEMPORARY_PASSWORD -> "another temporary password for one of your staff";
        };
    }

    private void giveUp(Aggregate<StaffRequest> request) {
        StaffRequest asked = request.invoke(it -> it);
        ends.open().settled(asked);
        MobileNumber mobile = asked.mobile();
        if (mobile != null) {
            ends.mobiles().release(mobile, asked.accountId());
        }
        ends.erasure().eraseAtOnce(asked);
    }

    private @Nullable Aggregate<UserAccount> find(java.util.UUID id) {
        try {
            Aggregate<UserAccount> account = accounts.load(id);
            account.execute(UserAccount::requireLive);
            return account;
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.ACCOUNT_UNKNOWN) {
                return null;
            }
            throw gone;
        }
    }

    private static void requireOpen(Aggregate<StaffRequest> request) {
        if (!request.invoke(StaffRequest::isOpen)) {
            throw new Rejection(RejectionCode.REQUEST_SETTLED);
        }
    }
}
