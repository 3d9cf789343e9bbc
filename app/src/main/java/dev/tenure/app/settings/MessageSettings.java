package dev.tenure.app.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How messages leave.
 *
 * @param adapter {@code local-outbox}: they wait where an operator sees them, for demonstrations and tests; {@code smtp}:
 *     e-mails leave, text messages wait; {@code notify}: both leave by GOV.UK Notify; {@code smtp+notify}: each its own way
 * @param tries after how many a message is parked
 * @param firstPause between the first two tries; each further pause is twice as long
 * @param longestPause what pauses grow to
 * @param unconfirmedFor how long word is waited for before the content is wiped all the same
 * @param atOnce how many messages a process hands over at the same time
 * @param govUkNotify called {@code notify} in the settings, a name that Java keeps to itself
 */
public record MessageSettings(
        @DefaultValue("local-outbox") String adapter,
        @DefaultValue("20") int tries,
        @DefaultValue("30s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("80h") Duration unconfirmedFor,
        @DefaultValue("4") int atOnce,
        @DefaultValue Smtp smtp,
        @Name("notify") @DefaultValue Notify govUkNotify) {
    /**
     * The server that takes e-mails.
     *
     * @param startTls whether the connection has to be encrypted before anything is said
     */
    public record Smtp(
            @Nullable String host,
            @DefaultValue("587") int port,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("true") boolean startTls,
            @Nullable String from,
            @DefaultValue("10s") Duration timeout) {}

    /**
     * GOV.UK Notify.
     *
     * @param templates of each of our templates, by its name, the id of the one there
     * @param callbackToken what it presents when it tells what became of a message
     */
    public record Notify(
            @DefaultValue("https://api.notifications.service.gov.uk")
            URI url,

            @Nullable String apiKey,
            @Nullable String callbackToken,
            @DefaultValue Map<String, String> templates,
            @DefaultValue("10s") Duration timeout) {}
}
