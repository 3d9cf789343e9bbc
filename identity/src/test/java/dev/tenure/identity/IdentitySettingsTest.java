package dev.tenure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.identity.IdentitySettings.OperatorSetting;
import dev.tenure.identity.IdentitySettings.ServiceSetting;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentitySettingsTest {
    private static final String HASH = "{bcrypt}$2a$10$abcdefghijklmnopqrstuv";

    @Rule("AUD-1")
    @Test
    void operatorsAreKnownByNameWithTheirRole() {
        IdentitySettings settings = settings(Map.of("pat.jones", new OperatorSetting("helpdesk", HASH)), Map.of());
        assertThat(settings.operator("pat.jones")).hasValueSatisfying(operator -> {
            assertThat(operator.role()).isEqualTo(Role.HELPDESK);
            assertThat(operator.actorId()).isEqualTo("operator:pat.jones");
            assertThat(operator.toString()).doesNotContain("bcrypt");
        });
        assertThat(settings.operator("sam")).isEmpty();
    }

    @Test
    void everyWrongSettingIsNamedAtOnceAndNoPasswordIsRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentitySettings(
                        "ftp://x",
                        Duration.ofDays(2),
                        Duration.ZERO,
                        Map.of("Pat!", new OperatorSetting("self", "my secret")),
                        Map.of(
                                "crm",
                                new ServiceSetting(null, List.of()),
                                "erp",
                                new ServiceSetting(HASH, List.of("A b"))),
                        false))
                .withMessageStartingWith("tenure.identity: ")
                .withMessageContainingAll(
                        "url: 'ftp://x'",
                        "access-token: PT48H",
                        "sign-in-for: PT0S",
                        "operators.Pat!: a name has small letters",
                        "operators.Pat!.role: 'self'",
                        "operators.Pat!.password: is not a hash",
                        "services.crm.secret: is not a hash",
                        "services.crm.scopes: is empty",
                        "services.erp.scopes: 'A b'")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("my secret"));
    }

    private static IdentitySettings settings(
            Map<String, OperatorSetting> operators, Map<String, ServiceSetting> services) {
        return new IdentitySettings(null, Duration.ofMinutes(10), Duration.ofHours(8), operators, services, false);
    }
}
