package dev.tenure.command.sample;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Role;
import java.util.UUID;

/** A command whose handling is counted; repeating it would count twice. */
@Named(
        value = "sample.count",
        allowedTo = {Role.PROCESS, Role.NAS})
public record Count(UUID target, String word) implements Command<Done> {
    @Override
    public RejectionCode unknownTarget() {
        return RejectionCode.ACCOUNT_UNKNOWN;
    }
}
