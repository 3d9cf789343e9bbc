package dev.tenure.command.account.web;

import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;

/**
 * Reads who presents a temporary password. Whether it is right is the account's decision; whatever is wrong, the answer is
 * the same, so that no stranger learns whether an account exists (SIGN-6).
 */
public final class FirstSignInCaller {
    private static final String BASIC = "basic ";

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
        try {
            MailAddress address = MailAddress.of(loginName.strip().toLowerCase(Locale.ROOT));
            Optional<UUID> holder = addresses.holderOf(address);
            return holder.map(UserAccountId::new);
        } catch (IllegalArgumentException noAddressOfOurs) {
            return Optional.empty();
        }
    }

    private static Optional<TemporaryProof> credentials(@org.jspecify.annotations.Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String text = new String(decoded, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new TemporaryProof(text.substring(0, colon), new Secret(text.substring(colon + 1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
