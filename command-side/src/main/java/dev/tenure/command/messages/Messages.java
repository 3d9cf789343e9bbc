package dev.tenure.command.messages;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.OutgoingMessage;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.LocalDepartment;
import dev.tenure.kernel.policy.SupportPolicy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends text messages and e-mails with the command that decides them: they leave if it becomes durable, or not at all. */
public final class Messages {
    /** The recipient, among a message's sealed values. */
    public static final String TO = "to";

    private final Clock clock;
    private final Supplier<UUID> ids;
    private final SupportPolicy support;
    private final Function<CareContainerId, Optional<LocalDepartment>> departments;
    private final @Nullable CareContainerId local;

    /**
     * Messages of a deployment.
     *
     * @param support whom each of them ends with (SUP-1)
     */
    public Messages(Clock clock, Supplier<UUID> ids, SupportPolicy support) {
        this(clock, ids, support, container -> Optional.empty());
    }

    /**
     * Messages of a deployment where local IT departments run accounts.
     *
     * @param departments who runs a local container
     */
    public Messages(
            Clock clock,
            Supplier<UUID> ids,
            SupportPolicy support,
            Function<CareContainerId, Optional<LocalDepartment>> departments) {
        this(clock, ids, support, departments, null);
    }

    private Messages(
            Clock clock,
            Supplier<UUID> ids,
            SupportPolicy support,
            Function<CareContainerId, Optional<LocalDepartment>> departments,
            @Nullable CareContainerId local) {
        this.clock = clock;
        this.ids = ids;
        this.support = support;
        this.departments = departments;
        this.local = local;
    }

    /** The same for people of that local container: they end with its department's helpdesk (SUP-1, ORG-9). */
    public Messages toPeopleOf(CareContainerId localContainer) {
        return new Messages(clock, ids, support, departments, localContainer);
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
        Optional<LocalDepartment> department = Optional.ofNullable(local).flatMap(departments);
        content.put("help", department.map(LocalDepartment::email).orElse(support.nasEmail()));
        content.put("telephone", department.map(LocalDepartment::telephone).orElse(support.telephone()));
        content.put("helpdesk", support.telephone());
        AppendUnit.current()
                .send(new OutgoingMessage(
                        ids.get(), channel, template.storedName(), subject, clock.instant(), content));
    }
}
