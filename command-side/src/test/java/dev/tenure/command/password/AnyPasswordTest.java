package dev.tenure.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class AnyPasswordTest {
    private final TemporaryPasswords temporary =
            new KeyedTemporaryPasswords(new TestKeyedHash("a key"), new SecureRandom());
    private final PasswordRules rules = new PasswordRules(new PasswordHashing(), temporary);

    @Rule("PW-6")
    @Property(tries = 500)
    void isJudgedWithoutFailing(@ForAll @StringLength(max = 300) String password) {
        List<PasswordRule> broken = rules.broken(password, "john.smith", UsedPasswords.none());
        assertThat(broken).isSorted().doesNotHaveDuplicates();
    }

    @Rule("RST-1")
    @Property(tries = 500)
    void andAnyAnswerHasOneForm(@ForAll @StringLength(max = 150) String answer) {
        String form = SecretText.ofAnswer(answer);
        assertThat(SecretText.ofAnswer(form)).isEqualTo(form);
        assertThat(SecretText.ofAnswer("  " + answer + " ")).isEqualTo(form);
    }
}
