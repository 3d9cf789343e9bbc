package dev.tenure.command.sample;

import dev.tenure.command.account.Effort;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passwords whose hashes can be read and cost nothing; temporary ones are {@code TEMP-1}, {@code TEMP-2} … */
public final class FakePasswords implements Passwords {
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    /** The hash of a temporary password. */
    public static String sent(String clear) {
        return "sent:" + clear;
    }

    /** The hash of a chosen password or of an answer. */
    public static String kept(String clear) {
        return "kept:" + clear;
    }

    /** The hash of a chosen password in a form of long ago. */
    public static String old(String clear) {
        return "old:" + clear;
    }

    @Override
    public Temporary newTemporary() {
        String clear = "TEMP-" + made.incrementAndGet();
        return new Temporary(new Secret(clear), sent(clear));
    }

    /** Spends the looks that are missing. */
    @Override
    public <R> R levelled(Effort effort, Secret presented, Supplier<R> decision) {
        int before = looks.get();
        try {
            return decision.get();
        } finally {
            if (effort == Effort.PASSWORD && looks.get() == before) {
                looks.incrementAndGet();
            }
        }
    }

    @Override
    public boolean isTemporary(Secret presented, String hash) {
        return sent(presented.value()).equals(hash);
    }

    /** How often a password was looked at slowly, or as much time spent. */
    public int looks() {
        return looks.get();
    }

    @Override
    public boolean isOwn(Secret presented, String hash) {
        looks.incrementAndGet();
        return List.of(kept(presented.value()), old(presented.value())).contains(hash);
    }

    @Override
    public void spendAsMuch(Secret presented) {
        looks.incrementAndGet();
    }

    @Override
    public Optional<String> newerForm(Secret right, String hash) {
        return hash.equals(old(right.value())) ? Optional.of(kept(right.value())) : Optional.empty();
    }

    @Override
    public List<FieldProblem> brokenRules(
            Secret candidate, MailAddress address, List<String> formerHashes, @Nullable String temporary) {
        List<FieldProblem> broken = new ArrayList<>();
        add(broken, candidate.value().contains(address.localPart()), "WITHOUT_USER_NAME");
        add(broken, candidate.value().length() < 8, "AT_LEAST_8_CHARACTERS");
        add(broken, formerHashes.contains(kept(candidate.value())), "NOT_USED_BEFORE");
        add(broken, temporary != null && isTemporary(candidate, temporary), "NOT_THE_TEMPORARY_ONE");
        return broken;
    }

    private static void add(List<FieldProblem> broken, boolean isBroken, String code) {
        if (isBroken) {
            broken.add(new FieldProblem("/newPassword", code, code));
        }
    }

    @Override
    public String hash(Secret chosen) {
        return kept(chosen.value());
    }

    @Override
    public List<FieldProblem> brokenRules(List<ChosenQuestion> questions) {
        return questions.size() == 3
                ? List.of()
                : List.of(new FieldProblem("/questions/0", "THREE_QUESTIONS", "three"));
    }

    @Override
    public List<SecurityQuestion> hash(List<ChosenQuestion> questions) {
        return questions.stream()
                .map(one ->
                        new SecurityQuestion(one.questionId(), kept(one.answer().value())))
                .toList();
    }

    @Override
    public boolean areRight(List<ChosenQuestion> answers, List<SecurityQuestion> kept) {
        looks.incrementAndGet();
        return hash(answers).equals(kept);
    }

    @Override
    public void spendAsMuchOn(List<ChosenQuestion> answers) {
        looks.incrementAndGet();
    }

    @Override
    public boolean areSame(List<ChosenQuestion> questions, List<SecurityQuestion> kept) {
        return hash(questions).equals(kept);
    }
}
