package dev.tenure.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.app.settings.MessageSettings;
import dev.tenure.command.messages.MessageTemplate;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.testing.Rule;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Which settings of messages are taken, and what each wrong one is told. */
class MessageAdaptersTest {
    private static final String KEY = "care-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

    @ParameterizedTest
    @CsvSource({"local-outbox, ''", "smtp, email", "notify, 'email,text'", "smtp+notify, 'email,text'"})
    void eachAdapterCarriesItsChannels(String adapter, String channels) {
        Map<String, String> settings = complete();
        settings.put("adapter", adapter);

        assertThat(String.join(",", new java.util.TreeSet<>(judged(settings).channels())))
                .isEqualTo(channels);
    }

    @Test
    void withoutSettingsNothingLeaves() {
        assertThat(judged(Map.of()).channels()).isEmpty();
    }

    @Rule("POL-1")
    @ParameterizedTest
    @CsvSource({
        "smtp, smtp.host, '', smtp.host: is missing",
        "smtp, smtp.from, '', smtp.from: is missing",
        "smtp, smtp.from, nobody, smtp.from: 'nobody' is not an e-mail address",
        "smtp, smtp.timeout, 1m, smtp.timeout: PT1M is not between",
        "notify, notify.api-key, '', notify.api-key: is missing",
        "notify, notify.api-key, open-sesame, notify.api-key: is not a key of GOV.UK Notify",
        "notify, notify.templates.log-in-name, '', notify.templates.log-in-name: is missing",
        "smtp+notify, notify.templates.temporary-password, '', notify.templates.temporary-password: is missing",
        "local-outbox, tries, 0, tries: 0 is not between 1 and 1000",
        "local-outbox, first-pause, 2h, longest-pause: PT1H is not as long as first-pause",
        "local-outbox, adapter, pigeon, adapter: 'pigeon' is not known"
    })
    void aWrongSettingIsNamed(String adapter, String name, String value, String line) {
        Map<String, String> settings = complete();
        settings.put("adapter", adapter);
        settings.put(name, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> judged(settings))
                .withMessageStartingWith("tenure.messages." + line)
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("sesame"));
    }

    @Test
    void templatesOfEMailsAreNotAskedForWhereEMailsLeaveBySmtp() {
        Map<String, String> settings = complete();
        settings.put("adapter", "smtp+notify");
        settings.remove("notify.templates.log-in-name");

        assertThat(judged(settings).carries(Adapters.EMAIL)).isTrue();
    }

    private static Map<String, String> complete() {
        Map<String, String> settings = new HashMap<>();
        settings.put("smtp.host", "mail.example");
        settings.put("smtp.from", "Tenure <no-reply@nhs.example>");
        settings.put("notify.api-key", KEY);
        for (MessageTemplate template : MessageTemplate.values()) {
            settings.put("notify.templates." + template.storedName(), "f6895ff7-86e0-4d38-80ab-c9525856c3ff");
        }
        return settings;
    }

    private static Adapters judged(Map<String, String> settings) {
        Map<String, String> named = new HashMap<>();
        settings.forEach((name, value) -> named.put("tenure.messages." + name, value));
        return MessageAdapters.judged(new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("tenure.messages", MessageSettings.class));
    }
}
