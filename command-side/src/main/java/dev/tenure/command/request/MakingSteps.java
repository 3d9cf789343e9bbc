package dev.tenure.command.request;

import dev.tenure.command.container.CareContainer;
import dev.tenure.command.dispatch.UnitInterceptor;
import dev.tenure.command.dispatch.assumed.Committed;
import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.registration.MobileClaims;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.AskForAccount;
import dev.tenure.command.request.StaffRequestCommand.AskForTemporaryPassword;
import dev.tenure.command.request.StaffRequestCommand.Making;
import dev.tenure.command.request.StaffRequestCommand.ReportLeaving;
import dev.tenure.command.request.StaffRequestCommand.ReportName;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.request.RequestKind;
import dev.tenure.kernel.request.StaffRequestEvent;
import dev.tenure.kernel.request.StaffRequestEvent.AccountWanted;
import dev.tenure.kernel.request.StaffRequestEvent.LeavingReported;
import dev.tenure.kernel.request.StaffRequestEvent.NameReported;
import dev.tenure.kernel.request.StaffRequestEvent.ReportedName;
import dev.tenure.kernel.request.StaffRequestEvent.TemporaryPasswordWanted;
import dev.tenure.kernel.request.StaffRequestEvent.WantedPerson;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Takes reports and requests in; nothing else happens until NAS decides (LEA-8, SMB-9). */
public final class MakingSteps {
    private final Repository<StaffRequest> requests;
    private final Reporters reporters;
    private final Joint<CareContainer> containers;
    private final OpenRequests open;
    private final MobileClaims mobiles;
    private final Committed committed;

    public MakingSteps(
            Repository<StaffRequest> requests,
            Reporters reporters,
            Joint<CareContainer> containers,
            OpenRequests open,
            MobileClaims mobiles,
            Committed committed) {
        this.requests = requests;
        this.reporters = reporters;
        this.containers = containers;
        this.open = open;
        this.mobiles = mobiles;
        this.committed = committed;
    }

    @CommandHandler
    RequestStanding handle(ReportLeaving command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) throws Exception {
        CareContainerId from = reporters.providerOf(command.accountId(), command.reporter(), actor);
        CareContainerId to = command.movingTo();
        if (to != null) {
            Aggregate<CareContainer> container = containers.load(to.value());
            container.execute(CareContainer::requireOpen);
            require(!to.equals(from), RejectionCode.ALREADY_THERE);
        }
        RequestKind kind = to == null ? RequestKind.LEAVING : RequestKind.MOVING;
        open.open(kind, command.accountId(), command.requestId());
        return make(
                command, new LeavingReported(command.requestId(), command.accountId(), command.reporter(), from, to));
    }

    @CommandHandler
    RequestStanding handle(ReportName command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) throws Exception {
        CareContainerId provider = reporters.providerOf(command.accountId(), command.reporter(), actor);
        open.open(RequestKind.NEW_NAME, command.accountId(), command.requestId());
        return make(
                command,
                new NameReported(
                        command.requestId(),
                        command.accountId(),
                        command.reporter(),
                        provider,
                        new ReportedName(command.name())));
    }

    /** The number is held from now on, as by an application (REG-3). */
    @CommandHandler
    RequestStanding handle(AskForAccount command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor) throws Exception {
        CareContainerId provider = reporters.providerOf(command.mailboxId(), command.reporter(), actor);
        requireFree(command.mobile(), command.accountId());
        mobiles.claim(command.mobile(), command.accountId());
        return make(
                command,
                new AccountWanted(
                        command.requestId(),
                        command.accountId(),
                        command.reporter(),
                        provider,
                        command.mailboxId(),
                        new WantedPerson(command.name(), command.mobile())));
    }

    @CommandHandler
    RequestStanding handle(AskForTemporaryPassword command, @MetaDataValue(UnitInterceptor.ACTOR) Actor actor)
            throws Exception {
        CareContainerId provider = reporters.providerOfNewcomer(command.accountId(), command.reporter(), actor);
        open.open(RequestKind.TEMPORARY_PASSWORD, command.accountId(), command.requestId());
        return make(
                command,
                new TemporaryPasswordWanted(command.requestId(), command.accountId(), command.reporter(), provider));
    }

    private RequestStanding make(Making command, StaffRequestEvent made) throws Exception {
        require(!committed.exists(command.target()), RejectionCode.REQUEST_OPEN_ALREADY);
        open.made(command.reporter(), command.requestId());
        return requests.newInstance(() -> new StaffRequest(made)).invoke(StaffRequest::standing);
    }

    private void requireFree(MobileNumber mobile, UserAccountId accountId) {
        UUID holder = mobiles.holdersOf(List.of(mobile)).get(MobileClaims.key(mobile));
        require(holder == null || holder.equals(accountId.value()), RejectionCode.MOBILE_IN_USE);
    }

    private static void require(boolean holds, RejectionCode otherwise) {
        if (!holds) {
            throw new Rejection(otherwise);
        }
    }
}
