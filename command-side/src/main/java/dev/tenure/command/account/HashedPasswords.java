package dev.tenure.command.account;

import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.password.PasswordHashing;
import dev.tenure.command.password.PasswordRules;
import dev.tenure.command.password.SecurityAnswer;
import dev.tenure.command.password.SecurityQuestionRules;
import dev.tenure.command.password.TemporaryPasswords;
import dev.tenure.command.password.UsedPasswords;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges by the password rules, keeps chosen passwords and answers as slow hashes and temporary ones as keyed hashes. */
public final class HashedPasswords implements Passwords {
    /** Those of the request that this thread answers. */
    private static final ThreadLocal<Looks> LOOKS = new ThreadLocal<>();

    private final PasswordHashing hashing;
    private final TemporaryPasswords temporaries;
    private final PasswordRules rules;
    private final String decoy;

    public HashedPasswords(PasswordHashing hashing, TemporaryPasswords temporaries) {
        this.hashing = hashing;
        this.temporaries = temporaries;
        this.rules = new PasswordRules(hashing, temporaries);
        this.decoy = hashing.hash(temporaries.generate());
    }

    @Override
    public Temporary newTemporary() {
        String clear = temporaries.generate();
        return new Temporary(new Secret(clear), temporaries.encode(clear));
    }

    @Override
    public <R> R levelled(Effort effort, Secret presented, Supplier<R> decision) {
        Looks made = new Looks();
        LOOKS.set(made);
        try {
            return decision.get();
        } finally {
            LOOKS.remove();
            for (int look = made.slowOnes(); look < effort.slowLooks(); look++) {
                hashing.matches(presented.value(), decoy);
            }
            for (int look = made.quickOnes(); look < effort.quickLooks(); look++) {
                temporaries.matches(presented.value(), "");
            }
        }
    }

    @Override
    public boolean isTemporary(Secret presented, String hash) {
        Looks made = LOOKS.get();
        if (made != null) {
            made.quickly();
        }
        return temporaries.matches(presented.value(), hash);
    }

    @Override
    public boolean isOwn(Secret presented, String hash) {
        return look(presented.value(), hash, () -> hashing.matches(presented.value(), hash));
    }

    @Override
    public void spendAsMuch(Secret presented) {
        look(presented.value(), decoy, () -> hashing.matches(presented.value(), decoy));
    }

    @Override
    public Optional<String> newerForm(Secret right, String hash) {
        return hashing.upgradeEncoding(hash) ? Optional.of(hash(right)) : Optional.empty();
    }

    @Override
    public List<FieldProblem> brokenRules(
            Secret candidate, MailAddress address, List<String> formerHashes, @Nullable String temporary) {
        return rules
                .broken(
                        candidate.value(),
                        address.localPart(),
                        new UsedPasswords(formerHashes, Optional.ofNullable(temporary)))
                .stream()
                .map(rule -> new FieldProblem("/newPassword", rule.name(), rule.sentence()))
                .toList();
    }

    @Override
    public String hash(Secret chosen) {
        return hashing.hash(chosen.value());
    }

    @Override
    public List<FieldProblem> brokenRules(List<ChosenQuestion> questions) {
        return SecurityQuestionRules.broken(answers(questions)).stream()
                .map(broken -> new FieldProblem(
                        "/questions/" + broken.index(),
                        broken.rule().name(),
                        broken.rule().sentence()))
                .toList();
    }

    @Override
    public List<SecurityQuestion> hash(List<ChosenQuestion> questions) {
        return questions.stream()
                .map(question -> new SecurityQuestion(
                        question.questionId(),
                        hashing.hashAnswer(question.answer().value())))
                .toList();
    }

    @Override
    public boolean areSame(List<ChosenQuestion> questions, List<SecurityQuestion> kept) {
        return questions.size() == kept.size()
                && questions.stream().allMatch(question -> kept.stream().anyMatch(one -> isSame(question, one)));
    }

    @Override
    public boolean areRight(List<ChosenQuestion> answers, List<SecurityQuestion> kept) {
        int right = 0;
        for (SecurityQuestion question : kept) {
            String answer = answerTo(question.question(), answers);
            if (look(answer, question.answerHash(), () -> hashing.answerMatches(answer, question.answerHash()))) {
                right++;
            }
        }
        return right == kept.size() && answers.size() == kept.size();
    }

    @Override
    public void spendAsMuchOn(List<ChosenQuestion> answers) {
        for (ChosenQuestion question : answers) {
            String answer = question.answer().value();
            look(answer, decoy, () -> hashing.answerMatches(answer, decoy));
        }
    }

    private boolean look(String presented, String kept, BooleanSupplier slowly) {
        Looks made = LOOKS.get();
        return made == null ? slowly.getAsBoolean() : made.slowly(presented, kept, slowly);
    }

    private static String answerTo(String question, List<ChosenQuestion> answers) {
        return answers.stream()
                .filter(answer -> answer.questionId().equals(question))
                .map(answer -> answer.answer().value())
                .findFirst()
                .orElse("");
    }

    private boolean isSame(ChosenQuestion question, SecurityQuestion kept) {
        return kept.question().equals(question.questionId())
                && hashing.answerMatches(question.answer().value(), kept.answerHash());
    }

    private static List<SecurityAnswer> answers(List<ChosenQuestion> questions) {
        return questions.stream()
                .map(question -> new SecurityAnswer(
                        question.questionId(), question.answer().value()))
                .toList();
    }
}
