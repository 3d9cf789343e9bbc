package dev.tenure.command.account;

import dev.tenure.command.account.UserAccountCommand.ChosenQuestion;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountEvent.SecurityQuestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an account needs to know of passwords and answers: making, checking and judging them (PW, REG-5, RST-1). */
public interface Passwords {
    /** A new temporary password, to be sent and forgotten, with the hash that is kept. */
    Temporary newTemporary();

    /**
     * Has a stranger's request decided at the same cost whatever it finds (SIGN-6): looks that are missing in the end are spent, and
     * none is made twice where the decision is made anew.
     *
     * @param presented what the looks that are missing are spent on
     */
    <R> R levelled(Effort effort, Secret presented, Supplier<R> decision);

    /** Whether what is presented is the temporary password that was hashed; an empty hash is of none. */
    boolean isTemporary(Secret presented, String hash);

    /** Whether what is presented is the chosen password that was hashed. */
    boolean isOwn(Secret presented, String hash);

    /** Takes as long as a look at a chosen password, so that nobody learns by the time that there is none (SIGN-6). */
    void spendAsMuch(Secret presented);

    /** The same password in today's form, where the hash is of an older one (PW-10). */
    Optional<String> newerForm(Secret right, String hash);

    /**
     * Every rule that the password breaks, at once (PW-6); empty if it may be used.
     *
     * @param temporary the hash of the temporary password that is out, if one is
     */
    List<FieldProblem> brokenRules(
            Secret candidate, MailAddress address, List<String> formerHashes, @Nullable String temporary);

    /** The password as it is kept (PW-10). */
    String hash(Secret chosen);

    /** Every rule that the questions and answers break; empty if they may be used. */
    List<FieldProblem> brokenRules(List<ChosenQuestion> questions);

    /** The questions in their wording, with their answers as they are kept. */
    List<SecurityQuestion> hash(List<ChosenQuestion> questions);

    /** Whether all the answers are right; takes equally long either way (RST-1). */
    boolean areRight(List<ChosenQuestion> answers, List<SecurityQuestion> kept);

    /** Takes as long as a look at answers, so that nobody learns by the time that there are none (SIGN-6). */
    void spendAsMuchOn(List<ChosenQuestion> answers);

    /** Whether the same questions with the same answers are kept already. */
    boolean areSame(List<ChosenQuestion> questions, List<SecurityQuestion> kept);

    /** A temporary password in clear, and its hash. */
    record Temporary(Secret clear, String hash) {}
}
