package dev.tenure.command.account;

import dev.tenure.command.password.SecurityQuestion;
import dev.tenure.command.password.SecurityQuestionRules;
import dev.tenure.eventstore.sealing.KeyedHash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The questions that are shown for a log-in name that has none: three that look as if somebody had chosen them, always the
 * same for one name, so that nobody learns whether there is such an account (RST-1, SIGN-6).
 */
public final class OfferedQuestions {
    private static final int BYTE = 0xFF;

    private final KeyedHash hash;

    public OfferedQuestions(KeyedHash hash) {
        this.hash = hash;
    }

    /** Their ids. */
    public List<String> of(String loginName) {
        byte[] chance = hash.of("offered-questions", loginName.strip().toLowerCase(Locale.ROOT));
        List<SecurityQuestion> left = new ArrayList<>(Arrays.asList(SecurityQuestion.values()));
        List<String> chosen = new ArrayList<>();
        for (int place = 0; place < SecurityQuestionRules.QUESTIONS; place++) {
            int high = chance[2 * place] & BYTE;
            int low = chance[2 * place + 1] & BYTE;
            chosen.add(left.remove((high << 8 | low) % left.size()).id());
        }
        return chosen;
    }
}
