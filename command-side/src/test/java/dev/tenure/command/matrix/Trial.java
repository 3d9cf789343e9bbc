package dev.tenure.command.matrix;

import dev.tenure.command.CommandSide;
import dev.tenure.command.dispatch.Answer;
import dev.tenure.command.dispatch.Command;
import dev.tenure.command.dispatch.CommandContext;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.eventstore.stored.JsonForm;
import dev.tenure.kernel.actor.Actor;
import tools.jackson.databind.JsonNode;

/**
 * What a command was answered, in the words of docs/lifecycle.md.
 *
 * @param verdict {@code yes}, {@code same}, {@code no}, or the code of the refusal
 * @param changed whether anything was recorded
 */
record Trial(String verdict, boolean changed) {
    /** Sends it. */
    static Trial of(CommandSide side, Command<?> command, Actor actor) {
        return of(side, command, CommandContext.of(actor));
    }

    /** Sends it with what is said beside it. */
    static Trial of(CommandSide side, Command<?> command, CommandContext context) {
        long before = recorded(side);
        try {
            Answer answer = side.commands().send(command, context);
            boolean changed = recorded(side) > before;
            return new Trial(isNo(answer) ? "no" : changed ? "yes" : "same", changed);
        } catch (Rejection refused) {
            return new Trial(refused.code().name(), recorded(side) > before);
        }
    }

    /** That a holder asked for what is not theirs is recorded with every refusal, and changes nothing (AUD-1). */
    private static long recorded(CommandSide side) {
        return side.jdbc()
                .sql("select count(*) from events.event where name <> 'account.access-refused'")
                .query(Long.class)
                .single();
    }

    /** Whether it was refused: always but for what is counted or recorded with the answer, nothing may have changed. */
    boolean isRefusal() {
        return !verdict.equals("yes") && !verdict.equals("same") && !verdict.equals("no");
    }

    private static boolean isNo(Answer answer) {
        JsonNode proven = JsonForm.mapper().readTree(answer.body()).path("proven");
        return proven.isBoolean() && !proven.booleanValue();
    }
}
