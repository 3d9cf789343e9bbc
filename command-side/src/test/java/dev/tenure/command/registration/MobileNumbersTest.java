package dev.tenure.command.registration;

import static dev.tenure.command.registration.MobileProblem.FICTION_NOT_ALLOWED;
import static dev.tenure.command.registration.MobileProblem.NOT_IN_USE;
import static dev.tenure.command.registration.MobileProblem.TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.testing.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MobileNumbersTest {
    private static final NumberBlock BLOCK = NumberBlock.of("+447700900000000-+447700900999999");
    private final MobileNumbers real = new MobileNumbers(MobileSettings.real());
    private final MobileNumbers demonstration = new MobileNumbers(new MobileSettings(true, List.of(BLOCK)));

    @Rule("REG-2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "07911123456",
                "07911 123456",
                " 07911 123 456 ",
                "+447911123456",
                "+44 7911 123456",
                "+44 (0)7911 123456",
                "+44 (0) 7911-123-456",
                "(+44) 7911 123456",
                "+4407911123456",
                "0044 7911 123456",
                "0044 (0)7911 123456",
                "00 44 7911 123456",
                "44 7911 123456",
                "447911123456",
                "7911123456",
                "+07911123456",
                "++447911123456",
                "+0044 7911 123456",
                "(07911) 123456",
                "[07911] 123456",
                "07911-123-456",
                "07911.123.456",
                "07911/123456",
                "07911\u2013123\u2014456",
                "07911\u2212123456",
                "07911_123_456",
                "'07911123456",
                "\"07911123456\"",
                "07911\u00a0123\u202f456",
                "\u202a07911123456\u202c",
                "\ufeff07911\u200b123456",
                "07911\t123456\r\n",
                "０７９１１　１２３４５６",
                "＋４４７９１１１２３４５６",
                "٠٧٩١١١٢٣٤٥٦",
                "०७९१११२३४५६",
                "𝟎𝟕𝟗𝟏𝟏𝟏𝟐𝟑𝟒𝟓𝟔"
            })
    void takesAnyUsualWayOfWritingIt(String written) {
        assertThat(real.read(written)).isEqualTo(Read.good(new MobileNumber("+447911123456")));
    }

    @Rule("REG-2")
    @ParameterizedTest
    @CsvSource({
        "07400 123456, +447400123456",
        "07536 123456, +447536123456",
        "07106 123456, +447106123456",
        "07624 123456, +447624123456",
        "07797 123456, +447797123456",
        "07781 123456, +447781123456"
    })
    void takesMobilesOfTheIslandsToo(String written, String stored) {
        assertThat(real.read(written)).isEqualTo(Read.good(new MobileNumber(stored)));
    }

    @Rule("REG-2")
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    NOT_A_NUMBER|''
                    NOT_A_NUMBER|' '
                    NOT_A_NUMBER|none
                    NOT_A_NUMBER|+
                    NOT_A_NUMBER|()
                    NOT_A_NUMBER|0
                    NOT_A_NUMBER|+44
                    TOO_SHORT|0000
                    NOT_A_NUMBER|+44 00 7911 123456
                    NOT_A_NUMBER|07911 FLOWER
                    NOT_A_NUMBER|07911 12345O
                    NOT_A_NUMBER|07911 123456 ext 5
                    NOT_A_NUMBER|07911123456x5
                    NOT_A_NUMBER|07911123456#5
                    NOT_A_NUMBER|07911123456;07911123457
                    NOT_A_NUMBER|07911123456,07911123457
                    NOT_A_NUMBER|07911+123456
                    NOT_A_NUMBER|7.911123456E9
                    NOT_A_NUMBER|john@example.com
                    NOT_A_NUMBER|📱
                    NOT_UK|+1 212 555 0100
                    NOT_UK|+353 87 123 4567
                    NOT_UK|+7911123456
                    NOT_UK|0033 6 12 34 56 78
                    NOT_UK|+999999999999999
                    TOO_SHORT|+4
                    TOO_SHORT|07911
                    TOO_SHORT|0791112345
                    TOO_SHORT|+44 7911 12345
                    TOO_SHORT|7
                    TOO_SHORT|999
                    TOO_LONG|079111234567
                    TOO_LONG|+44 7911 1234567
                    TOO_LONG|447911123456447911123456
                    TOO_LONG|99999999999999999999999999999999
                    LANDLINE|0161 496 0000
                    LANDLINE|+44 20 7219 3000
                    LANDLINE|1614960000
                    LANDLINE|0191 232 8520
                    LANDLINE|01481 256789
                    PERSONAL_NUMBER|070 1234 5678
                    PERSONAL_NUMBER|+44 7012 345678
                    PAGER|07640 123456
                    PAGER|07699 123456
                    PAGER|0760 0123456
                    PREMIUM|0909 879 0000
                    FREEPHONE|0800 123 4567
                    SERVICE_NUMBER|0300 123 0771
                    PREMIUM|0845 123 4567
                    SERVICE_NUMBER|056 1234 5678
                    NOT_IN_USE|0400 123 4567
                    NOT_IN_USE|0600 123 4567
                    FICTION_NOT_ALLOWED|07700 900000
                    FICTION_NOT_ALLOWED|+44 7700 900999
                    TOO_LONG|+447700900000000
                    """)
    void refusesEverythingElseByItsOwnName(MobileProblem problem, String written) {
        assertThat(real.read(written)).as(written).isEqualTo(Read.bad(problem));
    }

    @Rule("REG-2")
    @Test
    void takesTheRangeForFictionOnlyWhereItIsAllowed() {
        assertThat(demonstration.read("07700 900123")).isEqualTo(Read.good(new MobileNumber("+447700900123")));
        assertThat(real.read("07700 900123").problem()).contains(FICTION_NOT_ALLOWED);
        assertThat(real.read("07700 899999").value()).isPresent();
        assertThat(demonstration.read("07700 901000").problem()).contains(NOT_IN_USE);
    }

    @Rule("REG-2")
    @ParameterizedTest
    @ValueSource(strings = {"+447700900000000", "+447700900999999", "07700 900 123 456", "0044 7700 900123456"})
    void takesABlockThatCannotBeDialledOnlyWhereItIsSet(String written) {
        assertThat(demonstration.read(written).value().orElseThrow().value()).startsWith("+447700900");
        assertThat(real.read(written).problem()).contains(TOO_LONG);
    }

    @Rule("REG-2")
    @ParameterizedTest
    @ValueSource(strings = {"+447700901000000", "+447700899999999", "+4477009000000000", "+44770090000000"})
    void takesNothingBesideTheBlock(String written) {
        assertThat(demonstration.read(written).problem()).contains(TOO_LONG);
    }

    @Rule("REG-2")
    @ParameterizedTest
    @ValueSource(strings = {"0161 496 0000", "07911 123456 x", "+33612345678"})
    void refusesTheSameInADemonstration(String written) {
        assertThat(demonstration.read(written).value()).isEmpty();
    }
}
