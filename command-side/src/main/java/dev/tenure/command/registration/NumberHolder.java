package dev.tenure.command.registration;

import dev.tenure.command.registration.KnownAccounts.Known;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.ParentContainer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words whose account has the number of somebody who is to be registered: registration is for newcomers, and whoever has an
 * account is transferred or joins (REG-1).
 */
public final class NumberHolder {
    private NumberHolder() {}

    /** A container that somebody is to come into. */
    public record Wanted(CareContainerId containerId, boolean local) {}

    /**
     * Whose account it is, which step is wanted if it is the same person, and what if it is not.
     *
     * @param wanted where the person was to be registered, if that is known
     */
    public static String account(UUID id, Known account, @Nullable Wanted wanted) {
        return "The mobile number belongs to account " + id + where(account, wanted) + step(id, account, wanted)
                + " If it is somebody else, ask for the right number.";
    }

    /** Somebody who is to have an account and has none yet. */
    public static String nobodyYet(String who) {
        return "The mobile number belongs to " + who + ", who is being registered. If that is the same person, wait for"
                + " their account: joining or transfer is wanted then. If it is somebody else, ask for the right number.";
    }

    private static String where(Known account, @Nullable Wanted wanted) {
        if (isThere(account, wanted)) {
            return ", which is in this container under another name.";
        }
        if (account.standing().parent() == ParentContainer.LOCAL) {
            return ", which a local IT department runs.";
        }
        return account.standing().deactivated() ? ", which is deactivated." : " of another container.";
    }

    private static String step(UUID id, Known account, @Nullable Wanted wanted) {
        String path = " /api/v1/accounts/" + id;
        if (isThere(account, wanted)) {
            return " If that is the same person, the account may need the new name: PUT" + path + "/name.";
        }
        boolean transfer = account.standing().parent() == ParentContainer.LOCAL || (wanted != null && wanted.local());
        String move = transfer
                ? "transfer the account: POST" + path + "/transfer."
                : "have the account join: PUT" + path + "/container.";
        return account.standing().deactivated()
                ? " If that is the same person, they prove who they are to the helpdesk, which reactivates it; then "
                        + move
                : " If that is the same person, " + move;
    }

    private static boolean isThere(Known account, @Nullable Wanted wanted) {
        return wanted != null && account.standing().containerId().equals(wanted.containerId());
    }
}
