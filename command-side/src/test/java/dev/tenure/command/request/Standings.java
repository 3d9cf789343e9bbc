package dev.tenure.command.request;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.request.StaffRequestCommand.LookAtRequest;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import dev.tenure.kernel.request.StaffRequestId;

/** How a request stands, as whoever reported it is told. */
final class Standings {
    private Standings() {}

    static RequestStanding of(CommandSide side, StaffRequestId request, UserAccountId reporter) {
        CommandContext theirs = CommandContext.of(Actor.holderOf(reporter));
        return JsonForm.mapper()
                .readValue(
                        side.commands().send(new LookAtRequest(request), theirs).body(), RequestStanding.class);
    }
}
