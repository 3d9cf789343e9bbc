package dev.tenure.command.account.web;

import dev.tenure.command.account.OfferedQuestions;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.ProofCommand.LookAtQuestions;
import dev.tenure.command.account.ProofCommand.QuestionsSet;
import dev.tenure.command.account.ProofCommand.ResetByAnswers;
import dev.tenure.command.account.ProofOutcome;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.password.SecurityQuestion;
import dev.tenure.command.password.SecurityQuestionRules;
import dev.tenure.command.registration.AddressBook;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Setting a new password by the security questions (RST-1). Whether there is such an account nobody learns: not by the
 * questions, not by the answer, not by the time that it takes (SIGN-6).
 */
@RestController
@RequestMapping("/api/v1/recovery")
public class RecoveryResource {
    private static final int LONGEST_ANSWER = 1000;
    private static final int LONGEST_NAME = 320;

    private final CommandHttp http;
    private final AddressBook addresses;
    private final Passwords passwords;
    private final OfferedQuestions offered;

    public RecoveryResource(CommandHttp http, AddressBook addresses, Passwords passwords, OfferedQuestions offered) {
        this.http = http;
        this.addresses = addresses;
        this.passwords = passwords;
        this.offered = offered;
    }

    /** Whose questions are wanted; in the body, since addresses do not belong into logs. */
    record QuestionsRequest(@Nullable String loginName) {}

    /** A question to be answered. */
    record QuestionView(String questionId, String question) {}

    /** The three answers, and the password that the person wants. */
    record ResetRequest(
            @Nullable String loginName,
            @Nullable List<@Nullable AnswerRequest> answers,
            @Nullable String newPassword) {}

    /** An answer, whole. */
    record AnswerRequest(
            @Nullable String questionId, @Nullable String answer) {}

    @PostMapping("/questions")
    List<QuestionView> questions(@RequestBody QuestionsRequest body) {
        Fields fields = new Fields();
        Optional<String> name = fields.text("/loginName", body.loginName(), LONGEST_NAME);
        fields.throwIfAny();
        String loginName = name.orElseThrow();
        return StrangersGate.accountOf(loginName, addresses)
                .flatMap(id -> set(id, loginName))
                .orElseGet(() -> offered.of(loginName))
                .stream()
                .flatMap(id -> SecurityQuestion.of(id).stream())
                .map(question -> new QuestionView(question.id(), question.wording()))
                .toList();
    }

    @PostMapping("/password")
    ResponseEntity<Void> reset(@RequestBody ResetRequest body) {
        Fields fields = new Fields();
        Optional<String> name = fields.text("/loginName", body.loginName(), LONGEST_NAME);
        List<ChosenQuestion> answers = answers(body, fields);
        String given = body.newPassword();
        String wanted = given == null ? "" : given;
        if (wanted.isEmpty()) {
            fields.problem("/newPassword", "REQUIRED", "Fill this in.");
        }
        fields.throwIfAny();
        Answer answer = send(name.orElseThrow(), answers, new Secret(wanted));
        if (!http.result(answer, ProofOutcome.class).proven()) {
            throw new Rejection(RejectionCode.ANSWERS_REFUSED);
        }
        return ResponseEntity.noContent().headers(http.headers(answer)).build();
    }

    private Answer send(String loginName, List<ChosenQuestion> answers, Secret wanted) {
        try {
            UserAccountId id = StrangersGate.accountOf(loginName, addresses)
                    .orElseThrow(() -> new Rejection(RejectionCode.ANSWERS_REFUSED));
            return http.send(new ResetByAnswers(id, loginName, answers, wanted), context(id));
        } catch (Rejection refused) {
            if (refused.code() == RejectionCode.ANSWERS_REFUSED) {
                passwords.spendAsMuchOn(answers);
            }
            throw refused;
        }
    }

    private Optional<List<String>> set(UserAccountId id, String loginName) {
        try {
            Answer answer = http.send(new LookAtQuestions(id, loginName), context(id));
            return Optional.of(http.result(answer, QuestionsSet.class).questionIds());
        } catch (Rejection refused) {
            if (refused.code() == RejectionCode.ANSWERS_REFUSED) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static CommandContext context(UserAccountId id) {
        return CommandContext.of(Actor.holderOf(id));
    }

    private static List<ChosenQuestion> answers(ResetRequest body, Fields fields) {
        List<@Nullable AnswerRequest> given = body.answers() == null ? List.of() : body.answers();
        if (given.size() != SecurityQuestionRules.QUESTIONS) {
            fields.problem("/answers", "THREE_ANSWERS", "Answer all three questions.");
            return List.of();
        }
        List<ChosenQuestion> answers = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            AnswerRequest one = given.get(index);
            String at = "/answers/" + index;
            Optional<String> id = fields.text(at + "/questionId", one == null ? null : one.questionId(), 100);
            Optional<String> answer = fields.text(at + "/answer", one == null ? null : one.answer(), LONGEST_ANSWER);
            if (id.isPresent() && answer.isPresent()) {
                answers.add(new ChosenQuestion(id.get(), new Secret(answer.get())));
            }
        }
        return answers;
    }
}
