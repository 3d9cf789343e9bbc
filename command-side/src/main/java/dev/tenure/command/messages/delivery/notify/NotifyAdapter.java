package dev.tenure.command.messages.delivery.notify;

import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.Letter;
import dev.tenure.command.messages.delivery.MessageAdapter;
import dev.tenure.command.messages.delivery.Outcome;
import dev.tenure.command.messages.delivery.Receipt;
import dev.tenure.command.messages.delivery.notify.NotifyHttp.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends text messages and e-mails by GOV.UK Notify. It has no key against doubles, so before a message is sent again it is
 * looked for by its reference. Their wording lies there, in templates of the same placeholders as ours.
 */
public final class NotifyAdapter implements MessageAdapter {
    private static final String NOTIFICATIONS = "/v2/notifications";
    private static final String NO_ANSWER = "NOTIFY_NO_ANSWER";
    /** What people typed: could otherwise bring links and Markdown into an e-mail. */
    private static final Set<String> TYPED = Set.of("name", "provider", "reason");

    private final NotifyHttp http;
    private final Map<String, String> templates;

    public NotifyAdapter(NotifySettings settings, JsonMapper json, InstantSource wallClock) {
        http = new NotifyHttp(settings, json, wallClock);
        templates = settings.templates();
    }

    @Override
    public Outcome send(Letter letter) {
        String template = templates.get(letter.template().storedName());
        if (template == null) {
            return new Outcome.Refused("NOTIFY_TEMPLATE_MISSING");
        }
        try {
            Outcome earlier = letter.again() ? find(letter) : null;
            return earlier != null ? earlier : post(letter, template);
        } catch (IOException noAnswer) {
            return new Outcome.Failed(NO_ANSWER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("INTERRUPTED");
        }
    }

    @Override
    public Optional<Receipt> ask(String carrierId) {
        try {
            Answer answer = http.get(NOTIFICATIONS + "/" + encoded(carrierId));
            return answer.status() == 200
                    ? Receipt.of(answer.body().path("status").asString(""))
                    : Optional.empty();
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** What an earlier try left there, if anything: a crash or a time-out does not tell. */
    private @Nullable Outcome find(Letter letter) throws IOException, InterruptedException {
        Answer answer = http.get(
                NOTIFICATIONS + "?reference=" + encoded(letter.reference().toString()));
        if (answer.status() != 200) {
            return NotifyErrors.judge(answer);
        }
        JsonNode found = answer.body().path("notifications").path(0);
        return found.isMissingNode() ? null : sent(found);
    }

    private Outcome post(Letter letter, String template) throws IOException, InterruptedException {
        boolean text = letter.channel().equals(Adapters.TEXT);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(text ? "phone_number" : "email_address", letter.to());
        body.put("template_id", template);
        body.put("personalisation", letter.values());
        body.put("reference", letter.reference().toString());
        List<String> typed = letter.values().keySet().stream()
                .filter(TYPED::contains)
                .sorted()
                .toList();
        if (!text && !typed.isEmpty()) {
            body.put("sanitise_content_for", typed);
        }
        Answer answer = http.post(NOTIFICATIONS + (text ? "/sms" : "/email"), body);
        return answer.status() == 201 ? sent(answer.body()) : NotifyErrors.judge(answer);
    }

    private static Outcome sent(JsonNode notification) {
        String id = notification.path("id").asString("");
        return new Outcome.Sent(id.isEmpty() ? null : id, true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
