package dev.tenure.command.takeover;

import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.Done;
import dev.tenure.command.dispatch.Named;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.actor.Role;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.takeover.TakeoverId;
import java.util.UUID;

/** What can be asked about the taking over of a home (LEA-3). */
public sealed interface TakeoverCommand<R> extends Command<R> {
    TakeoverId takeoverId();

    @Override
    default UUID target() {
        return takeoverId().value();
    }

    @Override
    default RejectionCode unknownTarget() {
        return RejectionCode.TAKEOVER_UNKNOWN;
    }

    /**
     * Has everybody of the home move into the other container.
     *
     * @param closing whether the home's mailboxes are closed first, and its container once nobody is left; otherwise mailboxes
     *     that lose their last owner go into the care of NAS
     */
    @Named(value = "takeover.begin", allowedTo = Role.NAS)
    record BeginTakeover(TakeoverId takeoverId, CareContainerId from, CareContainerId to, boolean closing)
            implements TakeoverCommand<TakeoverReceipt> {}

    /** Tries those again who are in the home still, or have come into it since. */
    @Named(value = "takeover.resume", allowedTo = Role.NAS)
    record ResumeTakeover(TakeoverId takeoverId) implements TakeoverCommand<TakeoverReceipt> {}

    /** Does the next thing that is to be done: one mailbox, one person, or the end. */
    @Named(value = "takeover.go-on", allowedTo = Role.PROCESS)
    record GoOn(TakeoverId takeoverId) implements TakeoverCommand<Done> {}
}
