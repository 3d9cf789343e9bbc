package dev.tenure.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.testing.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("REG-2")
class MobileNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"+447700900000", "+1234567", "+123456789012345"})
    void isStoredAsPlusAndSevenToFifteenDigits(String number) {
        assertThat(MobileNumber.of(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "07700900000",
                "447700900000",
                "+44 7700 900000",
                "+0447700900000",
                "+123456",
                "+1234567890123456",
                "+44770090000x",
                "+44\u0667700900000",
                "+447700900000\n"
            })
    void isNotStoredInAnyOtherWay(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MobileNumber.of(text))
                .withMessage("not a number in E.164 form");
    }
}
