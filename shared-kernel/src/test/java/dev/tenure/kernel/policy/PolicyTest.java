package dev.tenure.kernel.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.kernel.policy.Policy.OdsCheck;
import dev.tenure.testing.Rule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("POL-1")
class PolicyTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void ofTheGuideOf2018IsValid() {
        Policy policy = Policy.of2018();

        assertThat(policy.addressDomain()).isEqualTo("nhs.net");
        assertThat(policy.temporaryPasswordDays()).isEqualTo(14);
        assertThat(policy.odsCheck()).isEqualTo(OdsCheck.WARN);
    }

    @Test
    void namesEveryNonsensicalSettingAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy("nhs", 0, " ", OdsCheck.WARN, Duration.ofHours(-1)))
                .withMessageStartingWith("tenure.policy: ")
                .withMessageContaining("address-domain: 'nhs'")
                .withMessageContaining("temporary-password-days: 0 is not between 1 and 365")
                .withMessageContaining("acceptable-use-version: is empty")
                .withMessageContaining("onboarding-limit: PT-1H is not a positive period");
    }

    @Test
    void namesNothingButTheNonsensicalSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy("nhs.net", 14, "2018-04", OdsCheck.WARN, Duration.ZERO))
                .withMessage("tenure.policy: onboarding-limit: PT0S is not a positive period");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 366})
    void refusesATemporaryPasswordThatLastsNoTimeOrForEver(int days) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy("nhs.net", days, "2018-04", OdsCheck.WARN, HOUR))
                .withMessageContaining("temporary-password-days: " + days);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 365})
    void takesTheShortestAndTheLongestTemporaryPassword(int days) {
        assertThat(new Policy("nhs.net", days, "2018-04", OdsCheck.WARN, HOUR).temporaryPasswordDays())
                .isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nhs", "NHS.net", "nhs..net", ".net", "nhs.net.", "a@nhs.net", "nhs.net "})
    void refusesWhatIsNoDomain(String domain) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policy(domain, 14, "2018-04", OdsCheck.WARN, HOUR))
                .withMessageContaining("address-domain: '" + domain + "'");
    }
}
