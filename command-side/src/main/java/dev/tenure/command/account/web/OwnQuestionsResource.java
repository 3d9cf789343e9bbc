package dev.tenure.command.account.web;

import dev.tenure.command.account.Secret;
import dev.tenure.command.account.SignInCommand.ChangeSecurityQuestions;
import dev.tenure.command.account.SignInOutcome;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.Caller;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Other security questions, in the holder's own session and with their password once more (RST-1). */
@RestController
@RequestMapping("/api/v1/me/security-questions")
public class OwnQuestionsResource {
    private final CommandHttp http;

    public OwnQuestionsResource(CommandHttp http) {
        this.http = http;
    }

    /** The present password, and three questions of the catalogue with their answers. */
    record OtherQuestionsRequest(
            @Nullable String password, @Nullable List<@Nullable QuestionRequest> questions) {}

    @PutMapping
    ResponseEntity<Void> change(@RequestBody OtherQuestionsRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        String password = body.password() == null ? "" : body.password();
        if (password.isEmpty()) {
            fields.problem("/password", "REQUIRED", "Type your password once more.");
        }
        List<ChosenQuestion> questions = QuestionRequest.read(body.questions(), fields);
        fields.throwIfAny();
        ChangeSecurityQuestions change =
                new ChangeSecurityQuestions(OwnOrNamed.own(request), new Secret(password), questions);
        // no key: a stored answer would be given without the password
        Answer answer = http.send(change, CommandContext.of(Caller.of(request)));
        if (!http.result(answer, SignInOutcome.class).proven()) {
            throw new Rejection(RejectionCode.SIGN_IN_REFUSED);
        }
        return ResponseEntity.noContent().headers(http.headers(answer)).build();
    }
}
