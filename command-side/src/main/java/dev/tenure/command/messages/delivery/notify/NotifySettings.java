package dev.tenure.command.messages.delivery.notify;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * How GOV.UK Notify is reached.
 *
 * @param apiKey of the service, for test, team or live
 * @param templates of each of our templates, by its stored name, the id of the one there
 * @param timeout how long an answer may take
 */
public record NotifySettings(URI url, String apiKey, Map<String, String> templates, Duration timeout) {
    public NotifySettings {
        templates = Map.copyOf(templates);
        NotifyKey.of(apiKey);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return url.toString();
    }
}
