package dev.tenure.command.messages;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.policy.SupportPolicy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends text messages and e-mails with the command that decides them: they leave if it becomes durable, or not at all. */
public final class Messages {
    /** The recipient, among a message's sealed values. */
    public static final String TO = "to";

    private final Clock clock;
    private final Supplier<UUID> ids;
    private final SupportPolicy support;

    /**
     * Messages of a deployment.
     *
     * @param support whom each of them ends with (SUP-1)
     */
    public Messages(Clock clock, Supplier<UUID> ids, SupportPolicy support) {
        this.clock = clock;
        this.ids = ids;
        this.support = support;
    }

    /** Where the national administration service reads mail. */
    public String nasEmail() {
        return support.nasEmail();
    }

    /** A text message about that account or application. */
    public void text(MobileNumber to, MessageTemplate template, UUID subject, Map<String, String> values) {
        send("text", to.value(), template, subject, values);
    }

    /** An e-mail about that account or application. */
    public void email(String to, MessageTemplate template, UUID subject, Map<String, String> values) {
        send("email", to, template, subject, values);
    }

    private void send(String channel, String to, MessageTemplate template, UUID subject, Map<String, String> values) {
        Map<String, String> content = new HashMap<>(values);
        content.put(TO, to);
        content.put("nas", support.nasEmail());
        content.put("telephone", support.telephone());
        AppendUnit.current()
                .send(new OutgoingMessage(
                        ids.get(), channel, template.storedName(), subject, clock.instant(), content));
    }
}
