package dev.tenure.command.account.web;

import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.account.UserAccountId;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which account a request is about: the one that its path names or, below {@code /me}, the caller's own. */
public final class OwnOrNamed {
    private OwnOrNamed() {}

    /**
     * The account.
     *
     * @param named what the path names; null where it names none
     * @throws Rejection {@code ACCOUNT_UNKNOWN} for what is no id, {@code NOT_ALLOWED} where a caller without an account says "me"
     */
    public static UserAccountId account(@Nullable String named, HttpServletRequest request) {
        return named == null ? own(request) : CommandHttp.id(named, UserAccountId::of, RejectionCode.ACCOUNT_UNKNOWN);
    }

    /** The caller's own. */
    public static UserAccountId own(HttpServletRequest request) {
        return Caller.of(request)
                .heldAccount()
                .map(UserAccountId::of)
                .orElseThrow(() -> new Rejection(RejectionCode.NOT_ALLOWED));
    }
}
