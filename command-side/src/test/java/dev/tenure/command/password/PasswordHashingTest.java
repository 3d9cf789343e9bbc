package dev.tenure.command.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordHashingTest {
    private final PasswordHashing hashing = new PasswordHashing();

    @Rule("PW-10")
    @Test
    void keepsASaltedSlowHashThatDescribesItself() {
        String hash = hashing.hash("Abcdefg1");
        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Abcdefg1");
        assertThat(hashing.hash("Abcdefg1")).isNotEqualTo(hash);
        assertThat(hashing.matches("Abcdefg1", hash)).isTrue();
        assertThat(hashing.matches("abcdefg1", hash)).isFalse();
        assertThat(hashing.matches("", hash)).isFalse();
    }

    @Rule("PW-10")
    @Test
    void knowsAnOlderFormThatIsToBeMadeAnew() {
        String old = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode("Abcdefg1");
        assertThat(hashing.matches("Abcdefg1", old)).isTrue();
        assertThat(hashing.upgradeEncoding(old)).isTrue();
        assertThat(hashing.upgradeEncoding(hashing.hash("Abcdefg1"))).isFalse();
    }

    @Rule("PW-10")
    @Test
    void refusesAFormItDoesNotKnow() {
        assertThatThrownBy(() -> hashing.matches("Abcdefg1", "{md5}abc")).isInstanceOf(IllegalArgumentException.class);
    }

    @Rule("PW-10")
    @Test
    void doesNotDependOnHowTheKeyboardMakesAccents() {
        assertThat(hashing.matches("Cafe\u0301-au-lait1", hashing.hash("Café-au-lait1")))
                .isTrue();
    }

    @Rule("PW-10")
    @ParameterizedTest
    @ValueSource(strings = {"Abc\ud800defg1", "\udc00\udc00\udc00", "\ud83d", "\0"})
    void takesHalfASurrogatePairAndOtherOddCharacters(String password) {
        assertThat(hashing.matches(password, hashing.hash(password))).isTrue();
    }

    @Rule("RST-1")
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    true|St Mary's|st mary's
                    false|St Mary's|st peter's
                    true|Newcastle upon Tyne|newcastle  UPON tyne
                    true|Newcastle upon Tyne|NewcastleUponTyne
                    true|Straße|STRASSE
                    true|Éire|e\u0301ire
                    true|Rex|\u3000r\u00a0ex
                    true|Rex|Ｒｅｘ
                    false|Rex|Max
                    """)
    void comparesAnswersWithoutRegardToCaseAndSpacing(boolean same, String set, String given) {
        assertThat(hashing.answerMatches(given, hashing.hashAnswer(set))).isEqualTo(same);
    }

    @Rule("RST-1")
    @Test
    void keepsAnswersHashed() {
        assertThat(hashing.hashAnswer("Rex")).startsWith("{argon2id}").doesNotContainIgnoringCase("rex");
    }
}
