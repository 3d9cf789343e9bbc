package dev.tenure.command.request;

import dev.tenure.command.dispatch.assumed.Joint;
import dev.tenure.command.lifecycle.OpenMatters;
import dev.tenure.kernel.account.UserAccountId;
import org.axonframework.modelling.command.Aggregate;

/** Ends what was asked about a person when the account is deleted, so that nothing is left to decide (LEA-8). */
public final class Overtaking implements OpenMatters {
    private final Joint<StaffRequest> requests;
    private final OpenRequests open;

    public Overtaking(Joint<StaffRequest> requests, OpenRequests open) {
        this.requests = requests;
        this.open = open;
    }

    @Override
    public void overtake(UserAccountId person) {
        open.about(person).forEach(id -> {
            Aggregate<StaffRequest> request = requests.load(id.value());
            request.execute(StaffRequest::overtake);
            request.execute(open::settled);
        });
    }
}
