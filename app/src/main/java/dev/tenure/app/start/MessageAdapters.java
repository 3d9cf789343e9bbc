package dev.tenure.app.start;

import dev.tenure.app.settings.MessageSettings;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.DeliverySettings;
import dev.tenure.command.messages.delivery.MessageAdapter;
import dev.tenure.command.messages.delivery.notify.NotifyAdapter;
import dev.tenure.command.messages.delivery.notify.NotifySettings;
import dev.tenure.command.messages.delivery.smtp.SmtpAdapter;
import dev.tenure.command.messages.delivery.smtp.SmtpSettings;
import dev.tenure.eventstore.stored.JsonForm;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges the settings of messages, and makes the adapters that they name. Nothing is connected to. */
final class MessageAdapters {
    static final String LOCAL_OUTBOX = "local-outbox";
    private static final String NAME = "tenure.messages.";
    private static final String SMTP = "smtp";
    private static final String NOTIFY = "notify";
    private static final String BOTH = "smtp+notify";
    private static final List<String> ALL = List.of(LOCAL_OUTBOX, SMTP, NOTIFY, BOTH);
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(15);

    private MessageAdapters() {}

    static DeliverySettings delivery(MessageSettings settings) {
        return new DeliverySettings(
                settings.tries(),
                settings.firstPause(),
                settings.longestPause(),
                settings.unconfirmedFor(),
                settings.atOnce());
    }

    static Adapters judged(MessageSettings settings) {
        delivery(settings);
        String adapter = settings.adapter();
        if (!ALL.contains(adapter)) {
            throw new IllegalArgumentException(
                    NAME + "adapter: '" + adapter + "' is not known; there are " + String.join(", ", ALL));
        }
        Map<String, MessageAdapter> byChannel = new HashMap<>();
        if (adapter.equals(NOTIFY) || adapter.equals(BOTH)) {
            MessageAdapter notify = notify(settings.govUkNotify(), adapter.equals(NOTIFY));
            byChannel.put(Adapters.TEXT, notify);
            byChannel.put(Adapters.EMAIL, notify);
        }
        if (adapter.equals(SMTP) || adapter.equals(BOTH)) {
            byChannel.put(Adapters.EMAIL, smtp(settings.smtp()));
        }
        return new Adapters(byChannel);
    }

    private static MessageAdapter smtp(MessageSettings.Smtp smtp) {
        return new SmtpAdapter(new SmtpSettings(
                required("smtp.host", smtp.host()),
                smtp.port(),
                smtp.username(),
                smtp.password(),
                smtp.startTls(),
                required("smtp.from", smtp.from()),
                timeout("smtp", smtp.timeout())));
    }

    private static MessageAdapter notify(MessageSettings.Notify notify, boolean emailsToo) {
        for (MessageTemplate template : MessageTemplate.values()) {
            if (emailsToo || template.isText()) {
                required(
                        "notify.templates." + template.storedName(),
                        notify.templates().get(template.storedName()));
            }
        }
        return new NotifyAdapter(
                new NotifySettings(
                        notify.url(),
                        required("notify.api-key", notify.apiKey()),
                        notify.templates(),
                        timeout("notify", notify.timeout())),
                JsonForm.mapper(),
                Clock.systemUTC());
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(NAME + name + ": is missing");
        }
        return value;
    }

    /** A message is handed over well within the lease on it. */
    private static Duration timeout(String of, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(
                    NAME + of + ".timeout: " + timeout + " is not between PT0.001S and " + LONGEST_TIMEOUT);
        }
        return timeout;
    }
}
