package dev.tenure.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.Messages;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountEvent.Credential;
import dev.tenure.kernel.account.UserAccountEvent.TemporaryPasswordIssued;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.policy.Policy;
import dev.tenure.kernel.time.CalendarDays;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a temporary password, sends it by text message and records its hash (REG-5, REG-11). */
public final class TemporaryPasswordSending {
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Passwords passwords;
    private final Messages messages;
    private final Clock clock;
    private final Policy policy;

    public TemporaryPasswordSending(Passwords passwords, Messages messages, Clock clock, Policy policy) {
        this.passwords = passwords;
        this.messages = messages;
        this.clock = clock;
        this.policy = policy;
    }

    /**
     * Called while the account decides: the event is applied to it.
     *
     * @param local the local container that the account lies in, or null for one in Care
     */
    void send(UserAccountId accountId, MobileNumber mobile, @Nullable CareContainerId local) {
        Passwords.Temporary temporary = passwords.newTemporary();
        Instant until = CalendarDays.after(clock.instant(), policy.temporaryPasswordDays());
        apply(new TemporaryPasswordIssued(accountId, until, new Credential(temporary.hash())));
        Messages toHolder = local == null ? messages : messages.toPeopleOf(local);
        toHolder.text(
                mobile,
                MessageTemplate.TEMPORARY_PASSWORD,
                accountId.value(),
                Map.of(
                        "password",
                        temporary.clear().value(),
                        "until",
                        UNTIL.format(until),
                        "giver",
                        local == null ? "mailbox owner" : "local IT department"));
    }
}
