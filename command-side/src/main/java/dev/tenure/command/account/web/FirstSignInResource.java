package dev.tenure.command.account.web;

import dev.tenure.command.account.Effort;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.AcceptAcceptableUse;
import dev.tenure.command.account.UserAccountCommand.ChoosePassword;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.account.UserAccountCommand.FirstSignInStep;
import dev.tenure.command.account.UserAccountCommand.LookAtFirstSignIn;
import dev.tenure.command.account.UserAccountCommand.SetSecurityQuestions;
import dev.tenure.command.account.UserAccountCommand.TemporaryProof;
import dev.tenure.command.account.web.StrangersGate.Knock;
import dev.tenure.command.account.web.StrangersGate.Question;
import dev.tenure.command.account.web.StrangersGate.Verdict;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.password.SecurityQuestion;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Why;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The first sign-in (REG-7), a step a request. Each request proves itself by HTTP Basic (RFC 7617) with log-in name and
 * temporary password, so that each step stands by itself and whoever breaks off continues there.
 */
@RestController
@RequestMapping("/api/v1/first-sign-in")
public class FirstSignInResource {
    private final CommandHttp http;
    private final StrangersGate strangers;

    public FirstSignInResource(CommandHttp http, StrangersGate strangers) {
        this.http = http;
        this.strangers = strangers;
    }

    /** The version of the acceptable use policy that the person has read and accepts. */
    record AcceptableUseRequest(@Nullable String version) {}

    /** Three questions of the catalogue with their answers. */
    record SecurityQuestionsRequest(@Nullable List<@Nullable QuestionRequest> questions) {}

    /** The password that the person wants. */
    record PasswordRequest(@Nullable String newPassword) {}

    /** A question that may be chosen. */
    record QuestionView(String questionId, String question) {}

    @GetMapping
    ResponseEntity<String> look(HttpServletRequest request) {
        return send(caller -> new LookAtFirstSignIn(caller.accountId(), caller.proof()), "", request);
    }

    @GetMapping("/security-questions")
    List<QuestionView> questions() {
        return Arrays.stream(SecurityQuestion.values())
                .map(question -> new QuestionView(question.id(), question.wording()))
                .toList();
    }

    @PutMapping("/acceptable-use")
    ResponseEntity<String> acceptPolicy(@RequestBody AcceptableUseRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<String> version = fields.text("/version", body.version(), 50);
        fields.throwIfAny();
        return send(
                caller -> new AcceptAcceptableUse(caller.accountId(), caller.proof(), version.orElseThrow()),
                body,
                request);
    }

    @PutMapping("/security-questions")
    ResponseEntity<String> setQuestions(@RequestBody SecurityQuestionsRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        List<ChosenQuestion> chosen = QuestionRequest.read(body.questions(), fields);
        fields.throwIfAny();
        return send(caller -> new SetSecurityQuestions(caller.accountId(), caller.proof(), chosen), body, request);
    }

    @PutMapping("/password")
    ResponseEntity<String> choosePassword(@RequestBody PasswordRequest body, HttpServletRequest request) {
        String given = body.newPassword();
        String password = given == null ? "" : given;
        Fields fields = new Fields();
        if (password.isEmpty()) {
            fields.problem("/newPassword", "REQUIRED", "Fill this in.");
        }
        fields.throwIfAny();
        return send(
                caller -> new ChoosePassword(caller.accountId(), caller.proof(), new Secret(password)), body, request);
    }

    /**
     * What is wrong with the request itself is told before anybody looks who sends it, so that no answer depends on whether
     * the account exists. The key counts together with what is presented: nobody else gets the stored answer.
     */
    private ResponseEntity<String> send(
            Function<Presented, FirstSignInStep> step, Object body, HttpServletRequest request) {
        CommandContext context = http.unkeyed(request, body, Why.NOTHING);
        Knock knock = Knock.of(request, Effort.TEMPORARY_PASSWORD);
        String key = context.idempotencyKey();
        String ownKey = key == null ? null : key + " " + knock.presented().value();
        TemporaryProof proof = new TemporaryProof(knock.loginName(), knock.presented());
        Question question = new Question(
                id -> context.by(Actor.holderOf(id)).withKey(ownKey, context.request()),
                id -> step.apply(new Presented(id, proof)),
                answer -> Verdict.PROVEN);
        return http.response(HttpStatus.OK, strangers.ask(knock, question).answer());
    }

    /** Which account is meant, and what is presented for it. */
    private record Presented(UserAccountId accountId, TemporaryProof proof) {}
}
