package dev.tenure.command.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryPasswordsTest {
    private final TemporaryPasswords passwords =
            new KeyedTemporaryPasswords(new TestKeyedHash("a key"), new SecureRandom());

    @Rule("REG-5")
    @Test
    void areFiveGroupsWithoutCharactersThatLookAlike() {
        assertThat(Stream.generate(passwords::generate).limit(1000))
                .allSatisfy(password -> assertThat(password)
                        .matches("(?:[A-Z][a-z]{2}[0-9]-){4}[A-Z][a-z]{2}[0-9]")
                        .doesNotContainPattern("[0125 8OoQIilLSsZzBbGgqUuVv]"));
    }

    @Rule("REG-11")
    @Test
    void haveAtLeast64BitsOfEntropy() {
        long letters = Stream.generate(passwords::generate)
                .limit(5000)
                .flatMap(password ->
                        password.chars().filter(Character::isLowerCase).boxed())
                .distinct()
                .count();
        long digits = Stream.generate(passwords::generate)
                .limit(5000)
                .flatMap(password -> password.chars().filter(Character::isDigit).boxed())
                .distinct()
                .count();
        double bits = 5 * (3 * Math.log((double) letters) + Math.log((double) digits)) / Math.log(2);
        assertThat(bits).isGreaterThanOrEqualTo(64);
        assertThat(Stream.generate(passwords::generate).limit(5000).distinct()).hasSize(5000);
    }

    @Rule("REG-11")
    @Test
    void areKnownAgainByAKeyedHash() {
        String password = passwords.generate();
        String encoded = passwords.encode(password);
        assertThat(encoded).matches("\\{hmac}[A-Za-z0-9_-]{43}").doesNotContain(password);
        assertThat(passwords.matches(password, encoded)).isTrue();
        assertThat(passwords.matches(passwords.generate(), encoded)).isFalse();
        assertThat(new KeyedTemporaryPasswords(new TestKeyedHash("another key"), new SecureRandom())
                        .matches(password, encoded))
                .isFalse();
    }

    @Rule("REG-11")
    @Test
    void areUnderstoodHoweverTheyAreTypedInFromAPhone() {
        String password = passwords.generate();
        String encoded = passwords.encode(password);
        assertThat(Stream.of(
                        password.replace("-", ""),
                        password.replace("-", " "),
                        password.replace('-', '\u2011'),
                        " " + password + " ",
                        password.toLowerCase(Locale.ROOT),
                        password.toUpperCase(Locale.ROOT)))
                .allSatisfy(
                        typed -> assertThat(passwords.matches(typed, encoded)).isTrue());
    }

    @Rule("REG-11")
    @ParameterizedTest
    @ValueSource(strings = {"", "-", "{hmac}", "\ud800", "Krm7"})
    void areNotMatchedByAnythingElse(String typed) {
        assertThat(passwords.matches(typed, passwords.encode(passwords.generate())))
                .isFalse();
        assertThat(passwords.matches(passwords.generate(), typed)).isFalse();
    }
}
