package dev.tenure.kernel.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdsCodeTest {
    @ParameterizedTest
    @CsvSource({"V12345, V12345", "v1x2y, V1X2Y", "' a1b2c ', A1B2C", "abc, ABC", "0123456789, 0123456789"})
    void isStoredInUpperCase(String typed, String stored) {
        assertThat(OdsCode.of(typed)).hasToString(stored);
        assertThat(OdsCode.of(typed)).isEqualTo(OdsCode.of(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "AB", "A1B2C3D4E5F", "V1-23", "V1 23", "V1É23", "V1_23", "V1\u066323"})
    void isThreeToTenLettersAndDigits(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OdsCode.of(typed))
                .withMessage("an ODS code is 3 to 10 letters and digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1\u017f23", "v1\u013123", "v1ß23"})
    void isNotMadeFromLettersThatOnlyTurnAsciiInUpperCase(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> OdsCode.of(typed));
    }
}
