package dev.tenure.command.messages.delivery.notify;

import dev.tenure.command.messages.delivery.Outcome;
import dev.tenure.command.messages.delivery.notify.NotifyHttp.Answer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an error of GOV.UK Notify means, by its status and type; its words may repeat the recipient. A request that is wrong
 * stays wrong. Too many of them, a fault there, or a key or clock of ours that is not accepted is no message's fault.
 */
final class NotifyErrors {
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 429);
    private static final Pattern TYPE = Pattern.compile("[A-Za-z]{1,40}");

    private NotifyErrors() {}

    static Outcome judge(Answer answer) {
        int status = answer.status();
        String type = answer.body().path("errors").path(0).path("error").asString("");
        String reason = "NOTIFY_" + status + (TYPE.matcher(type).matches() ? " " + type : "");
        boolean forGood = status >= 400 && status < 500 && !PASSING.contains(status);
        return forGood ? new Outcome.Refused(reason) : new Outcome.Failed(reason);
    }
}
