package dev.tenure.command.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileSettings;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("REG-10")
class StaffFileTest {
    private static final String HEADER = "given_name,family_name,mobile\n";

    @Test
    @Rule({"REG-2", "REG-4"})
    void givesNameAndNumberOfAGoodRow() throws IOException {
        StaffRow row = rows(HEADER + "Mary Ann,O'Brien,07911 123456\n").get(0);

        assertThat(row.name()).contains(new PersonName("Mary Ann", "O'Brien"));
        assertThat(row.mobile()).contains(MobileNumber.of("+447911123456"));
        assertThat(row.cells()).containsExactly("Mary Ann", "O'Brien", "07911 123456");
        assertThat(row.problems()).isEmpty();
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void takesColumnsInAnyOrderWithByteOrderMarkQuotesAndEveryLineEnd() throws IOException {
        List<StaffRow> rows = rows("\ufeff" + """
                Mobile,row_ref,FAMILY_NAME,given_name,ods_code
                07911123456,"7, a",Brown,Zoë,v1x2y

                07911123457,,Day,Una,
                """.replace("\n", "\r\n"));

        assertThat(rows).extracting(StaffRow::line).containsExactly(2, 4);
        assertThat(rows).allSatisfy(row -> assertThat(row.problems()).isEmpty());
        assertThat(rows.get(0).name()).contains(new PersonName("Zoë", "Brown"));
        assertThat(rows.get(0).cells()).containsExactly("07911123456", "7, a", "Brown", "Zoë", "v1x2y");
    }

    @Test
    void passesOverTheColumnsOfAnEarlierResultAndItsApostrophes() throws IOException {
        StaffFile file = file("""
                given_name,family_name,mobile,outcome,account_id,address,column,code,reason
                Ann,Lee,'+447911123456,refused,,,mobile,LANDLINE,Line 2: This is a landline.
                """);

        assertThat(file.problems()).isEmpty();
        assertThat(file.headings()).containsExactly("given_name", "family_name", "mobile");
        StaffRow row = file.next().orElseThrow();
        assertThat(row.problems()).isEmpty();
        assertThat(row.cells()).containsExactly("Ann", "Lee", "+447911123456");
    }

    @Test
    void namesEverythingThatIsWrongWithARowAndHarmsNoOther() throws IOException {
        List<StaffRow> rows = rows("""
                given_name,family_name,mobile,ods_code
                ,Lee,0161 496 0000,V9999
                Ann,Lee,07911123456,V1X2Y
                Bea,Lee,"07911123457,V1X2Y
                Cat,Lee,07911123458
                12,34,07911123459,??
                """);

        assertThat(problems(rows.get(0)))
                .containsExactly("2/1/given_name EMPTY_FIELD", "2/3/mobile LANDLINE", "2/4/ods_code OTHER_ODS_CODE");
        assertThat(rows.get(1).problems()).isEmpty();
        assertThat(problems(rows.get(2))).containsExactly("4/3/mobile BROKEN_QUOTES");
        assertThat(problems(rows.get(3))).containsExactly("5/4/ods_code WRONG_COLUMN_COUNT");
        assertThat(problems(rows.get(4)))
                .containsExactly("6/1/given_name NAME_WITHOUT_LETTERS", "6/4/ods_code BAD_CODE");
    }

    @Test
    @Rule("REG-3")
    void refusesANumberThatComesTwiceHoweverItIsWritten() throws IOException {
        List<StaffRow> rows = rows(HEADER + "Ann,Lee,07911 123456\nBea,Lee,+44 7911 123456\n");

        assertThat(rows.get(0).problems()).isEmpty();
        assertThat(problems(rows.get(1))).containsExactly("3/3/mobile NUMBER_TWICE");
        assertThat(rows.get(1).problems().get(0).detail()).contains("line 2");
    }

    @Test
    @Rule("REG-2")
    void takesNoNumberForFictionUnlessItIsAllowed() throws IOException {
        assertThat(problems(rows(HEADER + "Ann,Lee,07700 900123\n").get(0)))
                .containsExactly("2/3/mobile FICTION_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({
        "'given_name,mobile', COLUMN_MISSING",
        "'given_name,family_name,mobile,shoe_size', COLUMN_UNKNOWN",
        "'given_name,family_name,mobile,mobile', COLUMN_TWICE"
    })
    void isRefusedAsAWholeForItsHeader(String header, String code) throws IOException {
        StaffFile file = file(header + "\nAnn,Lee,07911123456\n");

        assertThat(file.problems()).extracting(RowProblem::code).contains(code);
        assertThat(file.next()).isEmpty();
    }

    @Test
    void isRefusedAsAWholeIfItIsEmpty() throws IOException {
        assertThat(file("\n\n").problems()).extracting(RowProblem::code).containsExactly("FILE_EMPTY");
    }

    @Test
    void isRefusedAsAWholeIfItsHeaderIsNotText() throws IOException {
        byte[] bytes = "given_name,famil\u00ff_name".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(new StaffFile(
                                new ByteArrayInputStream(bytes),
                                new MobileNumbers(MobileSettings.real()),
                                new StaffHome(OdsCode.of("V1X2Y"), null))
                        .problems())
                .extracting(RowProblem::code)
                .containsExactly("NOT_UTF8");
    }

    private static List<String> problems(StaffRow row) {
        return row.problems().stream()
                .map(problem ->
                        problem.line() + "/" + problem.column() + "/" + problem.columnName() + " " + problem.code())
                .toList();
    }

    private static List<StaffRow> rows(String text) throws IOException {
        StaffFile file = file(text);
        assertThat(file.problems()).isEmpty();
        List<StaffRow> rows = new ArrayList<>();
        for (Optional<StaffRow> row = file.next(); row.isPresent(); row = file.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    private static StaffFile file(String text) throws IOException {
        return new StaffFile(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new MobileNumbers(MobileSettings.real()),
                new StaffHome(OdsCode.of("V1X2Y"), null));
    }
}
