package dev.tenure.command.password;

import static dev.tenure.command.password.PasswordRule.AT_LEAST_8_CHARACTERS;
import static dev.tenure.command.password.PasswordRule.AT_MOST_128_CHARACTERS;
import static dev.tenure.command.password.PasswordRule.NOT_THE_TEMPORARY_ONE;
import static dev.tenure.command.password.PasswordRule.NOT_USED_BEFORE;
import static dev.tenure.command.password.PasswordRule.NO_COMMA;
import static dev.tenure.command.password.PasswordRule.NO_SPACE;
import static dev.tenure.command.password.PasswordRule.THREE_KINDS_OF_CHARACTERS;
import static dev.tenure.command.password.PasswordRule.WITHOUT_USER_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.testing.Rule;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordHashing hashing = new PasswordHashing();
    private final TemporaryPasswords temporary =
            new KeyedTemporaryPasswords(new TestKeyedHash("a key"), new SecureRandom());
    private final PasswordRules rules = new PasswordRules(hashing, temporary);

    @Rule({"PW-2", "PW-3"})
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abcdefg1",
                "abcdef1!",
                "ABCDEF1\"",
                "Abcdefg£",
                "Abcdefg$",
                "Abcdefg%",
                "Abcdefg^",
                "Abcdefg&",
                "Abcdefg*",
                "Aa1!Aa1!",
                "Abcde1é😀",
                "Abc#-_.@1",
                "Smith.John1"
            })
    void takesThreeKindsOfCharactersAndWhateverElse(String password) {
        assertThat(broken(password)).isEmpty();
    }

    @Rule("PW-2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefgh",
                "ABCDEFGH",
                "12345678",
                "!!!!!!!!",
                "abcdefg1",
                "ABCDEFG!",
                "Abcdefg#",
                "Abcdefg@",
                "abcdefÉ1",
                "ABCDEFé1",
                "Abcdefg٣",
                "Abcdefg２",
                "abcdefg1#-_",
                "abcdefg1Ω",
                "Abcdefg€"
            })
    void countsOnlyTheKindsThatAreNamed(String password) {
        assertThat(broken(password)).containsExactly(THREE_KINDS_OF_CHARACTERS);
    }

    @Rule("PW-3")
    @Test
    void countsCharactersAndNotTheirParts() {
        assertThat(broken("Aa1!xyz")).containsExactly(AT_LEAST_8_CHARACTERS);
        assertThat(broken("Aa1!xyz😀")).isEmpty();
        assertThat(broken("Aa1!xy😀")).containsExactly(AT_LEAST_8_CHARACTERS);
        assertThat(broken("Aa1" + "😀".repeat(125))).isEmpty();
        assertThat(broken("Aa1" + "😀".repeat(126))).containsExactly(AT_MOST_128_CHARACTERS);
        assertThat(broken("Aa1" + "x".repeat(125))).isEmpty();
        assertThat(broken("Aa1" + "x".repeat(126))).containsExactly(AT_MOST_128_CHARACTERS);
    }

    @Rule("PW-1")
    @ParameterizedTest
    @ValueSource(strings = {"john.smith1A", "JOHN.SMITH1a", "xxJohn.Smith!9", "1!John.sMiTh"})
    void mayNotContainTheUserNameInAnyCase(String password) {
        assertThat(broken(password)).contains(WITHOUT_USER_NAME);
    }

    @Rule("PW-1")
    @ParameterizedTest
    @ValueSource(strings = {"johnsmith1A", "John1234", "Htims.nhoj1", "john-Smith1"})
    void mayContainPartsOfIt(String password) {
        assertThat(broken(password)).isEmpty();
    }

    @Rule("PW-5")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abc defg1",
                " Abcdefg1",
                "Abcdefg1 ",
                "Abcdefg1\t",
                "Abcdefg1\n",
                "Abcdefg1\u00a0",
                "Abc\u3000defg1",
                "Abc\u2028defg1",
                "Abc\u2003defg1",
                "Abc\u0085defg1"
            })
    void mayNotHaveASpaceOfAnyKind(String password) {
        assertThat(broken(password)).containsExactly(NO_SPACE);
    }

    @Rule("PW-5")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "Abc,defg1\n,Abcdefg1\nAbcdefg1,,")
    void mayNotHaveAComma(String password) {
        assertThat(broken(password)).containsExactly(NO_COMMA);
    }

    @Rule("PW-6")
    @Test
    void namesEveryBrokenRuleAtOnce() {
        assertThat(broken("")).containsExactly(THREE_KINDS_OF_CHARACTERS, AT_LEAST_8_CHARACTERS);
        assertThat(broken("a, b"))
                .containsExactly(THREE_KINDS_OF_CHARACTERS, AT_LEAST_8_CHARACTERS, NO_SPACE, NO_COMMA);
        assertThat(broken("john.smith," + " x".repeat(60)))
                .containsExactly(
                        WITHOUT_USER_NAME, THREE_KINDS_OF_CHARACTERS, AT_MOST_128_CHARACTERS, NO_SPACE, NO_COMMA);
        UsedPasswords used = new UsedPasswords(List.of(hashing.hash("a, b")), Optional.empty());
        assertThat(rules.broken("a, b", "john.smith", used))
                .containsExactly(THREE_KINDS_OF_CHARACTERS, AT_LEAST_8_CHARACTERS, NOT_USED_BEFORE, NO_SPACE, NO_COMMA);
    }

    @Rule("PW-4")
    @Test
    void mayNotBeThePresentOneOrOneOfTheFourBefore() {
        List<String> newestFirst = Stream.of("Sixth-66", "Fifth-55", "Fourth-44", "Third-33", "Second-22", "First-11")
                .map(hashing::hash)
                .toList();
        UsedPasswords used = new UsedPasswords(newestFirst, Optional.empty());
        assertThat(List.of("Sixth-66", "Fifth-55", "Fourth-44", "Third-33", "Second-22"))
                .allSatisfy(password ->
                        assertThat(rules.broken(password, "john.smith", used)).containsExactly(NOT_USED_BEFORE));
        assertThat(rules.broken("First-11", "john.smith", used)).isEmpty();
        assertThat(rules.broken("sixth-66A", "john.smith", used)).isEmpty();
    }

    @Rule("PW-4")
    @Test
    void mayNotBeTheTemporaryOne() {
        String given = temporary.generate();
        UsedPasswords used = new UsedPasswords(List.of(), Optional.of(temporary.encode(given)));
        assertThat(rules.broken(given, "john.smith", used)).containsExactly(NOT_THE_TEMPORARY_ONE);
        assertThat(rules.broken(given.replace("-", ""), "john.smith", used)).containsExactly(NOT_THE_TEMPORARY_ONE);
        assertThat(rules.broken(given + "x", "john.smith", used)).isEmpty();
    }

    @Rule({"PW-2", "PW-3", "PW-5"})
    @Test
    void everyTemporaryPasswordHoldsToTheRulesItself() {
        assertThat(Stream.generate(temporary::generate).limit(200))
                .allSatisfy(password -> assertThat(broken(password)).isEmpty());
    }

    @Rule("PW-6")
    @Test
    void everyRuleIsASentence() {
        assertThat(PasswordRule.values())
                .allSatisfy(rule -> assertThat(rule.sentence())
                        .startsWith(rule == NOT_THE_TEMPORARY_ONE ? "The" : "It")
                        .endsWith("."));
    }

    private List<PasswordRule> broken(String password) {
        return rules.broken(password, "john.smith", UsedPasswords.none());
    }
}
