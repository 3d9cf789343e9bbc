package dev.tenure.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.identity.IdentitySettings.OperatorSetting;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first operator and the first service, and how the settings put them aside. */
class KnownCallersIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = AccessSchema.extension();

    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());

    @BeforeEach
    void nobodyIsKnownYet() {
        jdbc.sql("delete from access.first_credential").update();
    }

    @Test
    void theFirstStartMakesAPasswordAndTellsItOnce() {
        String password = callers(Map.of(), false).firstOperatorsPassword().orElseThrow();
        KnownCallers later = callers(Map.of(), false);
        assertThat(later.firstOperatorsPassword()).isEmpty();
        assertThat(password).matches("([a-hj-km-np-z2-9]{5}-){3}[a-hj-km-np-z2-9]{5}");
        assertThat(later.operators().find("first-operator")).hasValueSatisfying(first -> {
            assertThat(first.role()).isEqualTo(Role.NAS);
            assertThat(ENCODER.matches(password, first.passwordHash())).isTrue();
        });
        assertThat(jdbc.sql("select secret from access.first_credential")
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains(password));
    }

    @Test
    void ofSeveralProcessesThatStartAtOnceOneTellsIt() {
        long told = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> callers(Map.of(), false).firstServicesSecret())
                .flatMap(Optional::stream)
                .count();
        assertThat(told).isEqualTo(1);
    }

    @Test
    void aRenewedPasswordVoidsTheOneBefore() {
        String first = callers(Map.of(), false).firstOperatorsPassword().orElseThrow();
        String second = callers(Map.of(), true).firstOperatorsPassword().orElseThrow();
        String hash = callers(Map.of(), false)
                .operators()
                .find("first-operator")
                .orElseThrow()
                .passwordHash();
        assertThat(ENCODER.matches(first, hash)).isFalse();
        assertThat(ENCODER.matches(second, hash)).isTrue();
    }

    @Test
    void operatorsInTheSettingsPutTheFirstAside() {
        assertThat(callers(Map.of(), false).firstOperatorsPassword()).isPresent();
        KnownCallers named =
                callers(Map.of("pat", new OperatorSetting("auditor", "{bcrypt}$2a$10$abcdefghijklmnopqrstuv")), false);
        assertThat(named.operators().find("first-operator")).isEmpty();
        assertThat(named.operators().find("pat")).isPresent();
        assertThat(named.firstOperatorsPassword()).isEmpty();
    }

    private KnownCallers callers(Map<String, OperatorSetting> operators, boolean renew) {
        IdentitySettings settings =
                new IdentitySettings(null, Duration.ofMinutes(10), Duration.ofHours(8), operators, Map.of(), renew);
        return new KnownCallers(settings, new FirstSecrets(jdbc, ENCODER));
    }
}
