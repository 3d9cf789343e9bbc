package dev.tenure.kernel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"REG-4", "SMB-1"})
class MailAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "john.smith@nhs.net",
                "john.smith1@nhs.net",
                "mary-ann.o-neill@nhs.net",
                "care.newcastle.bumbletoncarehomev12345@nhs.net",
                "x@care.example.org"
            })
    void isLowerCaseAscii(String address) {
        assertThat(MailAddress.of(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "john.smith",
                "@nhs.net",
                "john.smith@",
                "john.smith@nhs",
                "John.Smith@nhs.net",
                "john..smith@nhs.net",
                ".john@nhs.net",
                "john.@nhs.net",
                "-john.smith@nhs.net",
                "john smith@nhs.net",
                "john.smith@nhs.net ",
                "zoë.smith@nhs.net",
                "john@smith@nhs.net",
                "john.smith@nhs.net\n"
            })
    void isNothingElse(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailAddress.of(text))
                .withMessage("not an address of this service");
    }

    @Test
    void holdsSixtyFourCharactersBeforeTheAt() {
        String longest = "a".repeat(64);

        assertThat(MailAddress.of(longest + "@nhs.net").localPart()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailAddress.of(longest + "a@nhs.net"))
                .withMessage("more than 64 characters before the @");
    }

    @Test
    void hasTheUserNameBeforeTheAt() {
        assertThat(MailAddress.of("john.smith1@nhs.net").localPart()).isEqualTo("john.smith1");
    }
}
