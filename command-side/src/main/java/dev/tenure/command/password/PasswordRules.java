package dev.tenure.command.password;

import java.util.ArrayList;
import java.util.List;
import org.passay.PasswordData;
import org.passay.data.CharacterData;
import org.passay.rule.CharacterCharacteristicsRule;
import org.passay.rule.CharacterRule;
import org.passay.rule.IllegalRegexRule;
import org.passay.rule.LengthRule;
import org.passay.rule.Rule;
import org.passay.rule.UsernameRule;

/**
 * Judges a password that somebody wants to choose and names every broken rule at once (PW-1 to PW-6). Characters are
 * Unicode code points; any white space counts as a space.
 */
public final class PasswordRules {
    private static final int LONGEST = 128;
    private static final List<Check> CHECKS = List.of(
            new Check(PasswordRule.WITHOUT_USER_NAME, new UsernameRule(false, true)),
            new Check(
                    PasswordRule.THREE_KINDS_OF_CHARACTERS,
                    new CharacterCharacteristicsRule(
                            3,
                            anyOf("capital", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
                            anyOf("small", "abcdefghijklmnopqrstuvwxyz"),
                            anyOf("digit", "0123456789"),
                            anyOf("symbol", "!\"£$%^&*"))),
            new Check(PasswordRule.AT_LEAST_8_CHARACTERS, new LengthRule(8, Integer.MAX_VALUE)),
            new Check(PasswordRule.AT_MOST_128_CHARACTERS, new LengthRule(0, LONGEST)),
            new Check(PasswordRule.NO_SPACE, new IllegalRegexRule("(?U)\\s", false)),
            new Check(PasswordRule.NO_COMMA, new IllegalRegexRule(",", false)));

    private final PasswordHashing hashing;
    private final TemporaryPasswords temporaryPasswords;

    public PasswordRules(PasswordHashing hashing, TemporaryPasswords temporaryPasswords) {
        this.hashing = hashing;
        this.temporaryPasswords = temporaryPasswords;
    }

    /**
     * The rules that the password breaks, in the order of {@link PasswordRule}; none if it may be chosen.
     *
     * @param userName what stands before the {@code @} of the account's address
     */
    public List<PasswordRule> broken(String password, String userName, UsedPasswords used) {
        String text = SecretText.ofPassword(password);
        List<PasswordRule> broken = new ArrayList<>(brokenByItself(text, userName));
        if (!broken.contains(PasswordRule.AT_MOST_128_CHARACTERS)) {
            broken.addAll(brokenBeside(text, used));
        }
        broken.sort(null);
        return List.copyOf(broken);
    }

    private static List<PasswordRule> brokenByItself(String password, String userName) {
        PasswordData data = new PasswordData(userName, password);
        return CHECKS.stream()
                .filter(check -> !check.passay().validate(data).isValid())
                .map(Check::rule)
                .toList();
    }

    /** What is too long was never hashed, and must not be now. */
    private List<PasswordRule> brokenBeside(String password, UsedPasswords used) {
        List<PasswordRule> broken = new ArrayList<>();
        if (used.chosen().stream().anyMatch(former -> hashing.matches(password, former))) {
            broken.add(PasswordRule.NOT_USED_BEFORE);
        }
        if (used.temporary()
                .filter(it -> temporaryPasswords.matches(password, it))
                .isPresent()) {
            broken.add(PasswordRule.NOT_THE_TEMPORARY_ONE);
        }
        return broken;
    }

    private static CharacterRule anyOf(String kind, String characters) {
        return new CharacterRule(new CharacterData() {
            @Override
            public String getErrorCode() {
                return kind;
            }

            @Override
            public String getCharacters() {
                return characters;
            }
        });
    }

    private record Check(PasswordRule rule, Rule passay) {}
}
