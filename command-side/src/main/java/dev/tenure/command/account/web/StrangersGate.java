package dev.tenure.command.account.web;

import dev.tenure.command.account.Effort;
import dev.tenure.command.account.LogInNames;
import dev.tenure.command.account.Passwords;
import dev.tenure.command.account.Secret;
import dev.tenure.command.account.Tries;
import dev.tenure.command.account.TurnedAway;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.command.web.CommandHttp;
import dev.tenure.command.web.Source;
import dev.tenure.kernel.account.UserAccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;

/**
 * Brings what a stranger presents before the account that they name. Whether there is one, and what is wrong with what they
 * present, shows neither in the answer nor in the work that it takes: a name of nobody is asked as an account that is not there,
 * as many looks are made, every refusal leaves one thing on record (SIGN-6, AUD-1), and tries are limited for all alike.
 */
public final class StrangersGate {
    private final CommandHttp http;
    private final LogInNames names;
    private final Passwords passwords;
    private final TurnedAway turnedAway;
    private final Tries tries;

    public StrangersGate(CommandHttp http, LogInNames names, Passwords passwords, TurnedAway turnedAway, Tries tries) {
        this.http = http;
        this.names = names;
        this.passwords = passwords;
        this.turnedAway = turnedAway;
        this.tries = tries;
    }

    /**
     * What a stranger wants.
     *
     * @param source where it comes from
     * @param loginName whom they say they are, as typed
     * @param presented what they prove it with
     * @param effort what it costs to look at that
     * @param refusal what they are told, whatever is wrong
     */
    record Knock(String source, String loginName, Secret presented, Effort effort, RejectionCode refusal) {
        /**
         * What the request presents by HTTP Basic.
         *
         * @throws Rejection {@code SIGN_IN_REFUSED} where nothing is presented
         */
        static Knock of(HttpServletRequest request, Effort effort) {
            BasicCredentials basic = BasicCredentials.of(request.getHeader(HttpHeaders.AUTHORIZATION))
                    .orElseThrow(() -> new Rejection(RejectionCode.SIGN_IN_REFUSED));
            return new Knock(
                    Source.of(request), basic.loginName(), basic.password(), effort, RejectionCode.SIGN_IN_REFUSED);
        }
    }

    /** What an account said of what was presented. */
    enum Verdict {
        PROVEN,
        /** Nothing is presented, and the account tells what anybody may know. */
        TOLD,
        /** Refused, and the account's own events record it. */
        COUNTED,
        REFUSED;

        static Verdict of(boolean proven, boolean counted) {
            return proven ? PROVEN : counted ? COUNTED : REFUSED;
        }
    }

    /** Who was meant, and what their account answered. */
    record Heard(UserAccountId accountId, Answer answer) {}

    /** What is asked of whom the stranger means, in which context, and how the answer is to be taken. */
    record Question(
            Function<UserAccountId, CommandContext> context,
            Function<UserAccountId, Command<?>> command,
            Function<Answer, Verdict> verdict) {}

    /**
     * Asks the account that the stranger means.
     *
     * @throws Rejection {@code TOO_MANY_TRIES}; the knock's refusal where it does not let them in, or there is no such account
     */
    Heard ask(Knock knock, Question question) {
        tries.count(knock.source(), knock.loginName());
        UserAccountId meant = names.meant(knock.loginName());
        Heard heard = new Heard(meant, answer(meant, knock, question));
        switch (question.verdict().apply(heard.answer())) {
            case PROVEN -> tries.forgive(knock.source(), knock.loginName());
            case TOLD -> {}
            case COUNTED -> throw new Rejection(knock.refusal());
            case REFUSED -> {
                turnedAway.enter(meant);
                throw new Rejection(knock.refusal());
            }
        }
        return heard;
    }

    private Answer answer(UserAccountId meant, Knock knock, Question question) {
        try {
            return passwords.levelled(
                    knock.effort(),
                    knock.presented(),
                    () -> http.send(
                            question.command().apply(meant), question.context().apply(meant)));
        } catch (Rejection refused) {
            if (refused.code() == knock.refusal() && knock.effort() != Effort.NONE) {
                turnedAway.enter(meant);
            }
            throw refused;
        }
    }
}
