package dev.tenure.command.account.web;

import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question of the catalogue by its id, with the answer. */
record QuestionRequest(
        @Nullable String questionId, @Nullable String answer) {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_ANSWER = 1000;

    /** Those that can be read; what is wrong with the others is noted. */
    static List<ChosenQuestion> read(@Nullable List<@Nullable QuestionRequest> questions, Fields fields) {
        List<ChosenQuestion> chosen = new ArrayList<>();
        List<@Nullable QuestionRequest> given = questions == null ? List.of() : questions;
        for (int index = 0; index < given.size(); index++) {
            QuestionRequest one = given.get(index);
            String at = "/questions/" + index;
            Optional<String> id = fields.text(at + "/questionId", one == null ? null : one.questionId(), LONGEST_ID);
            Optional<String> answer = fields.text(at + "/answer", one == null ? null : one.answer(), LONGEST_ANSWER);
            if (id.isPresent() && answer.isPresent()) {
                chosen.add(new ChosenQuestion(id.get(), new Secret(answer.get())));
            }
        }
        return chosen;
    }
}
