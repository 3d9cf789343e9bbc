package dev.tenure.command.account.web;

import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.UserAccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Reads who presents a temporary password. Whether it is right is the account's decision; whatever is wrong, the answer is
 * the same, so that no stranger learns whether an account exists (SIGN-6).
 */
public final class FirstSignInCaller {
    private final AddressBook addresses;

    public FirstSignInCaller(AddressBook addresses) {
        this.addresses = addresses;
    }

    /** Which account is meant, and what is presented for it. */
    record Presented(UserAccountId accountId, TemporaryProof proof) {}

    Presented of(HttpServletRequest request) {
        return credentials(request.getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(proof -> account(proof.loginName()).map(id -> new Presented(id, proof)))
                .orElseThrow(() -> new Rejection(RejectionCode.SIGN_IN_REFUSED));
    }

    private Optional<UserAccountId> account(String loginName) {
        return StrangersGate.accountOf(loginName, addresses);
    }

    private static Optional<TemporaryProof> credentials(@Nullable String header) {
        return BasicCredentials.of(header).map(basic -> new TemporaryProof(basic.loginName(), basic.password()));
    }
}
