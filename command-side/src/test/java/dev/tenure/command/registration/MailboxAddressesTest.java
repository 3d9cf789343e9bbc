package dev.tenure.command.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenure.command.registration.MailboxAddresses.Base;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailboxAddressesTest {
    private static final OdsCode CODE = OdsCode.of("V12345");

    @Rule("SMB-1")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Newcastle             | Bumbleton Care Home       | care.newcastle.bumbletoncarehomev12345
                    NEWCASTLE             | BUMBLETON CARE HOME       | care.newcastle.bumbletoncarehomev12345
                    Newcastle upon Tyne   | The "Elms" (Unit 2) Ltd.  | care.newcastleupontyne.theelmsunit2ltdv12345
                    Stoke-on-Trent        | St. Mary's & All-Saints'  | care.stokeontrent.stmarysallsaintsv12345
                    Ynys Môn              | Tŷ Bryn                   | care.ynysmon.tybrynv12345
                    King's Lynn           | 24/7                      | care.kingslynn.247v12345
                    """)
    void isTownNameAndCode(String town, String name, String localPart) {
        assertThat(MailboxAddresses.numbered(base(town, name), 0, "nhs.net")).hasToString(localPart + "@nhs.net");
    }

    @Rule("SMB-1")
    @Test
    void takesANumberForFurtherMailboxes() {
        assertThat(MailboxAddresses.numbered(base("Newcastle", "Bumbleton Care Home"), 2, "nhs.net"))
                .hasToString("care.newcastle.bumbletoncarehomev123452@nhs.net");
    }

    @Rule("SMB-1")
    @Test
    void cutsTheNameAndNeverTownOrCode() {
        Base base = base("Newcastle", "a".repeat(100));
        assertThat(MailboxAddresses.numbered(base, 0, "nhs.net").localPart())
                .hasSize(64)
                .isEqualTo("care.newcastle." + "a".repeat(43) + "v12345");
        assertThat(MailboxAddresses.numbered(base, 12, "nhs.net").localPart())
                .hasSize(64)
                .isEqualTo("care.newcastle." + "a".repeat(41) + "v1234512");
    }

    @Rule("SMB-1")
    @Test
    void hasRoomForTheLongestTownOfTheReferenceData() {
        Base base = base("x".repeat(35), "Bumbleton Residential Care Home");
        assertThat(MailboxAddresses.numbered(base, 9999, "nhs.net").localPart()).hasSize(64);
    }

    @Rule("SMB-1")
    @ParameterizedTest
    @CsvSource({
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, Bumbleton, TOWN_TOO_LONG",
        "12, Bumbleton, TOWN_WITHOUT_LETTERS",
        "'', Bumbleton, TOWN_WITHOUT_LETTERS",
        "Newcastle, ***, PROVIDER_WITHOUT_LETTERS",
        "Newcastle, '', PROVIDER_WITHOUT_LETTERS"
    })
    void isRefusedWhereNoAddressCanBeMade(String town, String name, MailboxAddressProblem problem) {
        assertThat(MailboxAddresses.of(town, name, CODE)).isEqualTo(Read.bad(problem));
    }

    @Rule("SMB-1")
    @Test
    void hasNoNumberBelowOneOrOfFiveDigits() {
        Base base = base("Newcastle", "Bumbleton");
        assertThatThrownBy(() -> MailboxAddresses.numbered(base, -1, "nhs.net"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailboxAddresses.numbered(base, 10000, "nhs.net"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Base base(String town, String name) {
        return MailboxAddresses.of(town, name, CODE).value().orElseThrow();
    }
}
