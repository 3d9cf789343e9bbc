package dev.tenure.command.account.web;

import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpHeaders;

/**
 * Brings what a stranger presents before the account that they name. Where there is no such account the answer is the same,
 * and takes as long (SIGN-6).
 */
public final class StrangersGate {
    private final CommandHttp http;
    private final AddressBook addresses;
    private final Passwords passwords;

    public StrangersGate(CommandHttp http, AddressBook addresses, Passwords passwords) {
        this.http = http;
        this.addresses = addresses;
        this.passwords = passwords;
    }

    /** The account that decided, and what it answered. */
    record Heard(UserAccountId accountId, Answer answer) {}

    /**
     * Sends the command that is made of the account and of what the request presents by HTTP Basic.
     *
     * @throws Rejection {@code SIGN_IN_REFUSED} where nothing is presented or there is no such account
     */
    Heard send(
            HttpServletRequest request,
            CommandContext context,
            BiFunction<UserAccountId, PasswordProof, Command<?>> command) {
        BasicCredentials basic = BasicCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> new Rejection(RejectionCode.SIGN_IN_REFUSED));
        PasswordProof proof = new PasswordProof(basic.loginName(), basic.password());
        Optional<UserAccountId> named = accountOf(proof.loginName(), addresses);
        try {
            UserAccountId id = named.orElseThrow(() -> new Rejection(RejectionCode.SIGN_IN_REFUSED));
            return new Heard(id, http.send(command.apply(id, proof), about(id, proof, context)));
        } catch (Rejection refused) {
            if (refused.code() == RejectionCode.SIGN_IN_REFUSED) {
                passwords.spendAsMuch(proof.password());
            }
            throw refused;
        }
    }

    /** A version would tell strangers that the account exists; a key counts together with what is presented. */
    private static CommandContext about(UserAccountId id, PasswordProof proof, CommandContext context) {
        String key = context.idempotencyKey();
        return context.by(Actor.holderOf(id))
                .expecting(null)
                .withKey(key == null ? null : key + " " + proof.password().value(), context.request());
    }

    /** Whose address that is or was. */
    static Optional<UserAccountId> accountOf(String loginName, AddressBook addresses) {
        try {
            MailAddress address = MailAddress.of(loginName.strip().toLowerCase(Locale.ROOT));
            return addresses.holderOf(address).map(UserAccountId::new);
        } catch (IllegalArgumentException noAddressOfOurs) {
            return Optional.empty();
        }
    }
}
