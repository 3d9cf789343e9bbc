package dev.tenure.command.sample;

import dev.tenure.command.CommandSide;
import dev.tenure.command.container.CareContainerCommand.OpenLocalContainer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.lifecycle.LifecycleCommand.TransferAccount;
import dev.tenure.command.lifecycle.Successor;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.container.OdsCode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A container that a local IT department runs. */
public final class Local {
    public static final LocalDepartment NORTHGATE =
            new LocalDepartment("Northgate IT", "helpdesk@northgate.example", "0191 498 0003");

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private final CommandSide side;
    private final CareContainerId container = new CareContainerId(UUID.randomUUID());

    private Local(CommandSide side) {
        this.side = side;
    }

    public static Local of(CommandSide side) {
        Local local = new Local(side);
        OdsCode code = OdsCode.of("NG" + NEXT.incrementAndGet());
        local.send(new OpenLocalContainer(local.container, code, "Northgate Practice", "Leeds", NORTHGATE));
        return local;
    }

    public CareContainerId container() {
        return container;
    }

    /** Transfers somebody of Care to the department. */
    public void take(UserAccountId account, Successor... successors) {
        send(new TransferAccount(account, container, List.of(successors)));
    }

    private void send(Command<?> command) {
        side.commands().send(command, CommandContext.of(Registrar.NAS));
    }
}
