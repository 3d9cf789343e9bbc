package dev.tenure.command.request;

import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.Judged;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.request.StaffRequestCommand.JudgeRequestErasure;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.request.RequestKind;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Destroys the key to the name and number of somebody whom an account was wanted for and who got none, once whoever asked had the
 * time to learn why (LEA-5). Of an account that came to be, the key goes with that account.
 */
public final class RequestErasure {
    private final Joint<StaffRequest> requests;
    private final Clock clock;
    private final Policy policy;

    public RequestErasure(Joint<StaffRequest> requests, Clock clock, Policy policy) {
        this.requests = requests;
        this.clock = clock;
        this.policy = policy;
    }

    /** When the person of a request that ends now without an account is erased; null where it is at once, or by another way. */
    @Nullable Instant due(StaffRequest ending) {
        int days = policy.record().refusedDays();
        return ending.kind() == RequestKind.ACCOUNT && days > 0 ? CalendarDays.after(clock.instant(), days) : null;
    }

    /** Erases the person of a request that has ended, if that is to be at once. */
    void eraseAtOnce(StaffRequest ended) {
        if (ended.kind() == RequestKind.ACCOUNT && policy.record().refusedDays() == 0) {
            AppendUnit.current().erase(ended.accountId().value());
        }
    }

    @CommandHandler
    Judged handle(JudgeRequestErasure command) {
        Aggregate<StaffRequest> request;
        try {
            request = requests.load(command.target());
        } catch (Rejection gone) {
            if (gone.code() == RejectionCode.REQUEST_UNKNOWN) {
                // asked a second time: without the key there is no request to read
                return new Judged(null);
            }
            throw gone;
        }
        StaffRequest ended = request.invoke(it -> it);
        Instant due = ended.erasureDue();
        if (due == null || clock.instant().isBefore(due)) {
            return new Judged(due);
        }
        request.execute(StaffRequest::erase);
        AppendUnit.current().erase(ended.accountId().value());
        return new Judged(null);
    }
}
