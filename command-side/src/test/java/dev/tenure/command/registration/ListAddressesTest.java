package dev.tenure.command.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.Rule;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("SUP-3")
class ListAddressesTest {
    private static final OdsCode CODE = OdsCode.of("V1X2Y");

    @ParameterizedTest
    @CsvSource({
        "Night Staff, 0, care.newcastleupontyne.v1x2y.nightstaff@nhs.net",
        "night-staff!, 2, care.newcastleupontyne.v1x2y.nightstaff2@nhs.net",
        "Zoë's Café 24/7, 0, care.newcastleupontyne.v1x2y.zoescafe247@nhs.net",
    })
    void areTownCodeAndNameInLettersAndDigits(String name, int number, String address) {
        assertThat(ListAddresses.numbered(base(name), number, "nhs.net").value())
                .isEqualTo(address);
    }

    @Test
    void cutTheNameAndNeverTownCodeOrNumber() {
        String address =
                ListAddresses.numbered(base("n".repeat(50)), 9999, "nhs.net").localPart();

        assertThat(address)
                .hasSize(64)
                .startsWith("care.newcastleupontyne.v1x2y.nn")
                .endsWith("n9999");
    }

    @Test
    void haveFourPartsWhereMailboxesHaveThreeAndPeopleTwo() {
        assertThat(ListAddresses.numbered(base("a.b"), 0, "nhs.net").localPart().split("\\.", -1))
                .hasSize(4);
        assertThat(MailboxAddresses.numbered(
                                MailboxAddresses.of("New.castle", "A.B", CODE)
                                        .value()
                                        .orElseThrow(),
                                0,
                                "nhs.net")
                        .localPart()
                        .split("\\.", -1))
                .hasSize(3);
    }

    @Test
    void needALetterOrDigit() {
        assertThat(ListAddresses.of("Newcastle", CODE, "–!–").problem())
                .isEqualTo(Optional.of(NameProblem.NAME_WITHOUT_LETTERS));
    }

    private static ListAddresses.Base base(String name) {
        return ListAddresses.of("Newcastle upon Tyne", CODE, name).value().orElseThrow();
    }
}
