package dev.tenure.command.ods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.container.OdsCode;
import dev.tenure.testing.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("ORG-3")
class OdsFileReaderTest {
    private static final Path PUBLISHED = Path.of("..", "app", "src", "main", "resources", "demo", "ecarehomesite.csv");
    private static final String GOOD =
            "M5X6M,THE FOOTHILLS,,,9 The Foothills,,,ROCHDALE,,OL16 2AY,20100401,,,,,,,,,,,,0,,,,";
    private static final String NEXT = GOOD.replace("M5X6M", "S4P0V");
    private static final String HEADER = "Organisation Code,Name,National Grouping,High Level Health Geography,"
            + "Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode,Open Date,Close Date"
            + ",".repeat(15);

    @Test
    void readsEveryHomeOfTheDemonstration() throws IOException {
        try (InputStream file = Files.newInputStream(PUBLISHED)) {
            List<OdsRow> rows = read(file);
            assertThat(rows).hasSize(502).allMatch(row -> row.problems().isEmpty());
            assertThat(rows).extracting(row -> row.site().orElseThrow().code()).doesNotHaveDuplicates();
            assertThat(rows.get(1).site())
                    .contains(new OdsSite(
                            OdsCode.of("S4P0V"),
                            "NEVILLE HOUSE RESIDENTIAL HOME",
                            "Neville Street, Chadderton, OLDHAM",
                            "OLDHAM",
                            "OL9 6LD",
                            LocalDate.of(2010, 4, 1),
                            Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD + "\n", GOOD, "\ufeff" + GOOD + "\r\n", "\n" + GOOD + "\n\n"})
    void takesEveryUsualKindOfLine(String file) throws IOException {
        assertThat(read(file)).hasSize(1).allMatch(row -> row.site().isPresent());
    }

    @Test
    void passesOverAHeader() throws IOException {
        assertThat(read(HEADER + "\r\n" + GOOD)).extracting(OdsRow::line).containsExactly(2);
        assertThat(read("\ufeff\n" + HEADER + "\n" + GOOD))
                .allMatch(row -> row.site().isPresent());
        assertThat(read(GOOD + "\n" + HEADER))
                .extracting(row -> row.site().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void readsTheClosingDate() throws IOException {
        OdsSite site = read(GOOD.replace("20100401,", "20100401,20180930"))
                .get(0)
                .site()
                .orElseThrow();
        assertThat(site.closeDate()).contains(LocalDate.of(2018, 9, 30));
        assertThat(site.closedOn(LocalDate.of(2018, 9, 29))).isFalse();
        assertThat(site.closedOn(LocalDate.of(2018, 9, 30))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    M5X6M,            | ,                       | 1  | Organisation Code | EMPTY_FIELD
                    M5X6M             | M5                      | 1  | Organisation Code | BAD_CODE
                    M5X6M             | M5-6M                   | 1  | Organisation Code | BAD_CODE
                    M5X6M             | M5X6MM5X6MM             | 1  | Organisation Code | FIELD_TOO_LONG
                    THE FOOTHILLS,    | ,                       | 2  | Name              | EMPTY_FIELD
                    ROCHDALE          | ` `                     | 8  | Address Line 4    | EMPTY_FIELD
                    ROCHDALE          | ROCHDALE-ROCHDALE-ROCHDALE-ROCHDALE-X | 8 | Address Line 4 | FIELD_TOO_LONG
                    9 The Foothills   | 9 The Foothills The Foothills The Fo  | 5 | Address Line 1 | FIELD_TOO_LONG
                    OL16 2AY          | ` `                     | 10 | Postcode          | EMPTY_FIELD
                    OL16 2AY          | OL16  2AY               | 10 | Postcode          | FIELD_TOO_LONG
                    20100401          | ` `                     | 11 | Open Date         | EMPTY_FIELD
                    20100401          | 20100230                | 11 | Open Date         | BAD_DATE
                    20100401          | 2010-04-01              | 11 | Open Date         | BAD_DATE
                    20100401          | 01042010                | 11 | Open Date         | BAD_DATE
                    20100401          | soon1                   | 11 | Open Date         | BAD_DATE
                    20100401,         | 20100401,20180931       | 12 | Close Date        | BAD_DATE
                    20100401,         | 20100401,20100331       | 12 | Close Date        | BAD_DATE
                    ,0,,,,            | ,0,,,                   | 27 | ``                | WRONG_COLUMN_COUNT
                    ,0,,,,            | ,0,,,,,                 | 28 | ``                | WRONG_COLUMN_COUNT
                    ,,9 The           | ,9 The                  | 27 | ``                | WRONG_COLUMN_COUNT
                    THE FOOTHILLS     | "THE FOOTHILLS          | 2  | Name              | BROKEN_QUOTES
                    THE FOOTHILLS     | THE "FOOTHILLS"         | 2  | Name              | BROKEN_QUOTES
                    THE FOOTHILLS     | THE \u0001FOOTHILLS     | 2  | Name              | BAD_CHARACTER
                    """)
    void namesTheLineColumnAndReasonAndGoesOn(String part, String bad, int column, String columnName, String code)
            throws IOException {
        List<OdsRow> rows = read(NEXT + "\n" + GOOD.replace(part, bad) + "\n" + GOOD);
        assertThat(rows).extracting(row -> row.site().isPresent()).containsExactly(true, false, true);
        assertThat(rows.get(1).problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::columnName, RowProblem::code)
                .containsExactly(tuple(2, column, columnName, code));
    }

    @Test
    void namesALineThatIsNotUtf8() throws IOException {
        byte[] file = (NEXT + "\n" + GOOD.replace("THE", "TH\u00c9") + "\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(new ByteArrayInputStream(file)).get(1).problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::columnName, RowProblem::code)
                .containsExactly(tuple(2, 2, "Name", "NOT_UTF8"));
    }

    @Test
    void namesEverythingThatIsWrongWithARow() throws IOException {
        List<OdsRow> rows = read("," + "x".repeat(101) + ",,,,,,,,,soon" + ",".repeat(16));
        assertThat(rows.get(0).problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(
                        tuple(1, "EMPTY_FIELD"),
                        tuple(2, "FIELD_TOO_LONG"),
                        tuple(8, "EMPTY_FIELD"),
                        tuple(10, "EMPTY_FIELD"),
                        tuple(11, "BAD_DATE"));
    }

    @Test
    void takesTheFirstOfTwoRowsWithTheSameCode() throws IOException {
        List<OdsRow> rows = read(GOOD + "\n" + NEXT + "\n" + GOOD.replace("M5X6M", "m5x6m"));
        assertThat(rows).extracting(row -> row.site().isPresent()).containsExactly(true, true, false);
        assertThat(rows.get(2).problems())
                .containsExactly(new RowProblem(
                        3, 1, "Organisation Code", "CODE_TWICE", "The code M5X6M stands in line 1 already."));
    }

    private static List<OdsRow> read(String file) throws IOException {
        return read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<OdsRow> read(InputStream file) throws IOException {
        OdsFileReader reader = new OdsFileReader(file);
        List<OdsRow> rows = new ArrayList<>();
        for (Optional<OdsRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }
}
