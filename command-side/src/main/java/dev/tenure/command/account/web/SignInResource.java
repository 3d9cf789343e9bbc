package dev.tenure.command.account.web;

import dev.tenure.command.account.Effort;
import dev.tenure.command.account.Entrance;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.ChangePassword;
import dev.tenure.command.account.SignInCommand.EnterAccount;
import dev.tenure.command.account.SignInCommand.PasswordProof;
import dev.tenure.command.account.SignInOutcome;
import dev.tenure.command.account.web.StrangersGate.Heard;
import dev.tenure.command.account.web.StrangersGate.Knock;
import dev.tenure.command.account.web.StrangersGate.Question;
import dev.tenure.command.account.web.StrangersGate.Verdict;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signing in and changing the password, by HTTP Basic (RFC 7617) with log-in name and password. What is wrong with the
 * request itself is told before anybody looks who sends it (SIGN-6).
 */
@RestController
@RequestMapping("/api/v1")
public class SignInResource {
    private final CommandHttp http;
    private final StrangersGate strangers;
    private final Entrance entrance;

    public SignInResource(CommandHttp http, StrangersGate strangers, Entrance entrance) {
        this.http = http;
        this.strangers = strangers;
        this.entrance = entrance;
    }

    /** What is asked at each sign-in: whether the computer is a private one (SIGN-2). */
    record SignInRequest(@Nullable Boolean privateComputer) {}

    /**
     * Who signed in.
     *
     * @param session what to present from now on; null where the password must be changed first
     */
    record SignedIn(
            String accountId, @Nullable String session, boolean viewOnlyAttachments, boolean mustChangePassword) {}

    /** The password that the person wants. */
    record ChangePasswordRequest(@Nullable String newPassword) {}

    @PostMapping("/sign-in")
    ResponseEntity<SignedIn> signIn(@RequestBody SignInRequest body, HttpServletRequest request) {
        Boolean answered = body.privateComputer();
        Fields fields = new Fields();
        if (answered == null) {
            fields.problem("/privateComputer", "REQUIRED", "Say whether this is a private computer.");
        }
        fields.throwIfAny();
        boolean privateComputer = Boolean.TRUE.equals(answered);
        CommandContext context = http.unkeyed(request, body, Why.NOTHING).withKey(null, "");
        Knock knock = Knock.of(request, Effort.PASSWORD);
        Heard heard = strangers.ask(
                knock,
                new Question(id -> about(id, knock, context), id -> new EnterAccount(id, proof(knock)), this::verdict));
        SignInOutcome outcome = http.result(heard.answer(), SignInOutcome.class);
        String session = entrance.admit(heard.accountId(), outcome, privateComputer)
                .map(Secret::value)
                .orElse(null);
        return ResponseEntity.ok()
                .headers(http.headers(heard.answer()))
                .cacheControl(CacheControl.noStore())
                .body(new SignedIn(
                        heard.accountId().toString(), session, !privateComputer, outcome.mustChangePassword()));
    }

    @PutMapping("/password")
    ResponseEntity<Void> changePassword(@RequestBody ChangePasswordRequest body, HttpServletRequest request) {
        String given = body.newPassword();
        String wanted = given == null ? "" : given;
        Fields fields = new Fields();
        if (wanted.isEmpty()) {
            fields.problem("/newPassword", "REQUIRED", "Fill this in.");
        }
        fields.throwIfAny();
        CommandContext context = http.unkeyed(request, body, Why.NOTHING);
        Knock knock = Knock.of(request, Effort.PASSWORD);
        Heard heard = strangers.ask(
                knock,
                new Question(
                        id -> about(id, knock, context),
                        id -> new ChangePassword(id, proof(knock), new Secret(wanted)),
                        this::verdict));
        return ResponseEntity.noContent().headers(http.headers(heard.answer())).build();
    }

    private static PasswordProof proof(Knock knock) {
        return new PasswordProof(knock.loginName(), knock.presented());
    }

    /**
     * A version would tell strangers that the account exists. A key counts together with what is presented and asked for: that
     * it was used for something else would tell them, too, since nothing is kept under the key of a name of nobody.
     */
    private static CommandContext about(UserAccountId meant, Knock knock, CommandContext context) {
        String key = context.idempotencyKey();
        String request = context.request();
        return context.by(Actor.holderOf(meant))
                .expecting(null)
                .withKey(key == null ? null : key + " " + knock.presented().value() + " " + request, request);
    }

    private Verdict verdict(Answer answer) {
        SignInOutcome outcome = http.result(answer, SignInOutcome.class);
        return Verdict.of(outcome.proven(), outcome.counted());
    }
}
