package dev.tenure.command.account.web;

import dev.tenure.command.account.Effort;
import dev.tenure.command.account.OfferedQuestions;
import dev.tenure.command.account.ProofCommand.LookAtQuestions;
import dev.tenure.command.account.ProofCommand.QuestionsSet;
import dev.tenure.command.account.ProofCommand.ResetByAnswers;
import dev.tenure.command.account.ProofOutcome;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.account.web.StrangersGate.Heard;
import dev.tenure.command.account.web.StrangersGate.Knock;
import dev.tenure.command.account.web.StrangersGate.Question;
import dev.tenure.command.account.web.StrangersGate.Verdict;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.password.SecurityQuestion;
import dev.tenure.command.password.SecurityQuestionRules;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Fields;
import dev.tenure.command.web.Source;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.actor.Actor;
import jakarta.servlet.http.HttpServletRequest;
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
    private final StrangersGate strangers;
    private final OfferedQuestions offered;

    public RecoveryResource(CommandHttp http, StrangersGate strangers, OfferedQuestions offered) {
        this.http = http;
        this.strangers = strangers;
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
    List<QuestionView> questions(@RequestBody QuestionsRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<String> name = fields.text("/loginName", body.loginName(), LONGEST_NAME);
        fields.throwIfAny();
        String loginName = name.orElseThrow();
        return set(loginName, request).orElseGet(() -> offered.of(loginName)).stream()
                .flatMap(id -> SecurityQuestion.of(id).stream())
                .map(question -> new QuestionView(question.id(), question.wording()))
                .toList();
    }

    @PostMapping("/password")
    ResponseEntity<Void> reset(@RequestBody ResetRequest body, HttpServletRequest request) {
        Fields fields = new Fields();
        Optional<String> name = fields.text("/loginName", body.loginName(), LONGEST_NAME);
        List<ChosenQuestion> answers = answers(body, fields);
        String given = body.newPassword();
        String wanted = given == null ? "" : given;
        if (wanted.isEmpty()) {
            fields.problem("/newPassword", "REQUIRED", "Fill this in.");
        }
        fields.throwIfAny();
        String loginName = name.orElseThrow();
        // what was answered is looked at in all answers together; any one of them stands for what is spent
        Secret any = answers.get(0).answer();
        Knock knock = new Knock(Source.of(request), loginName, any, Effort.ANSWERS, RejectionCode.ANSWERS_REFUSED);
        Heard heard = strangers.ask(
                knock,
                new Question(
                        RecoveryResource::context,
                        id -> new ResetByAnswers(id, loginName, answers, new Secret(wanted)),
                        this::verdict));
        return ResponseEntity.noContent().headers(http.headers(heard.answer())).build();
    }

    private Verdict verdict(Answer answer) {
        ProofOutcome outcome = http.result(answer, ProofOutcome.class);
        return Verdict.of(outcome.proven(), outcome.counted());
    }

    private Optional<List<String>> set(String loginName, HttpServletRequest request) {
        Knock knock =
                new Knock(Source.of(request), loginName, new Secret(""), Effort.NONE, RejectionCode.ANSWERS_REFUSED);
        try {
            Heard heard = strangers.ask(
                    knock,
                    new Question(
                            RecoveryResource::context,
                            id -> new LookAtQuestions(id, loginName),
                            answer -> Verdict.TOLD));
            return Optional.of(http.result(heard.answer(), QuestionsSet.class).questionIds());
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
