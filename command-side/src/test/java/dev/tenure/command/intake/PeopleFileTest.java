package dev.tenure.command.intake;

import static dev.tenure.command.intake.PeopleFiles.ELMS;
import static dev.tenure.command.intake.PeopleFiles.HEADER;
import static dev.tenure.command.intake.PeopleFiles.MEMBER;
import static dev.tenure.command.intake.PeopleFiles.OAKS;
import static dev.tenure.command.intake.PeopleFiles.OWNER;
import static dev.tenure.command.intake.PeopleFiles.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.testing.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule({"ORG-1", "REG-10"})
class PeopleFileTest {
    @Test
    void groupsTheGoodRowsByHome() throws IOException {
        PeopleOfFile people = read(HEADER + OWNER + "d1e2f,Łukasz,Wałęsa,+44 7911 123458,OWNER\n" + MEMBER);
        assertThat(people.problems()).isEmpty();
        assertThat(people.homes().keySet()).containsExactly(ELMS, OAKS);
        assertThat(people.homes().get(ELMS))
                .containsExactly(
                        person(2, "Mary Ann", "O'Brien", "+447911123456", ApplicantRole.OWNER),
                        person(4, "John", "Smith", "+447911123457", ApplicantRole.MEMBER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    A1B2C,John,Smith,07911123457               | 5 | role        | WRONG_COLUMN_COUNT
                    A1B2C,John,Smith,07911123457,member,x      | 6 | ``          | WRONG_COLUMN_COUNT
                    A1B2C,John,"Smith,07911123457,member       | 3 | family_name | BROKEN_QUOTES
                    A1B2C,John,Sm\ufffdth,07911123457,member   | 3 | family_name | BAD_CHARACTER
                    ,John,Smith,07911123457,member             | 1 | ods_code    | EMPTY_FIELD
                    A1B2C,,Smith,07911123457,member            | 2 | given_name  | EMPTY_FIELD
                    A1B2C,John," ",07911123457,member          | 3 | family_name | EMPTY_FIELD
                    A1B2C,John,Smith,,member                   | 4 | mobile      | EMPTY_FIELD
                    A1B2C,John,Smith,07911123457,              | 5 | role        | EMPTY_FIELD
                    A1,John,Smith,07911123457,member           | 1 | ods_code    | BAD_CODE
                    X9X9X,John,Smith,07911123457,member        | 1 | ods_code    | UNKNOWN_ODS_CODE
                    A1B2C,123,Smith,07911123457,member         | 2 | given_name  | NAME_WITHOUT_LETTERS
                    A1B2C,John,---,07911123457,member          | 3 | family_name | NAME_WITHOUT_LETTERS
                    A1B2C,John,Smith,0161 496 0000,member      | 4 | mobile      | LANDLINE
                    A1B2C,John,Smith,07640 123456,member       | 4 | mobile      | PAGER
                    A1B2C,John,Smith,070 1234 5678,member      | 4 | mobile      | PERSONAL_NUMBER
                    A1B2C,John,Smith,+1 212 555 0100,member    | 4 | mobile      | NOT_UK
                    A1B2C,John,Smith,0791112345,member         | 4 | mobile      | TOO_SHORT
                    A1B2C,John,Smith,07700 900123,member       | 4 | mobile      | FICTION_NOT_ALLOWED
                    A1B2C,John,Smith,none,member               | 4 | mobile      | NOT_A_NUMBER
                    A1B2C,John,Smith,00447911 123456,member    | 4 | mobile      | NUMBER_TWICE
                    A1B2C,John,Smith,07911123457,manager       | 5 | role        | UNKNOWN_ROLE
                    """)
    void namesTheLineColumnAndReasonAndGoesOn(String bad, int column, String name, String code) throws IOException {
        PeopleOfFile people = read(HEADER + OWNER + bad + "\nA1B2C,Jane,Doe,07911 123459,member\n");
        assertThat(people.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::columnName, RowProblem::code)
                .containsExactly(tuple(3, column, name, code));
        assertThat(people.homes().get(ELMS)).extracting(Person::line).containsExactly(2, 4);
    }

    @Test
    void namesAFieldThatIsTooLongAndALineThatIsNotUtf8() throws IOException {
        String file =
                HEADER + OWNER + "A1B2C," + "x".repeat(101) + ",Smith,07911123457,member\nA1B2C,John,Pe\u00f1a,1,x\n";
        assertThat(read(file, StandardCharsets.ISO_8859_1).problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::code)
                .containsExactly(tuple(3, 2, "FIELD_TOO_LONG"), tuple(4, 3, "NOT_UTF8"));
    }

    @Test
    void namesANameWhoseLettersTakeTwoUnitsEach() throws IOException {
        assertThat(read(HEADER + OWNER + "A1B2C," + "𝒜".repeat(51) + ",Smith,07911123457,member\n")
                        .problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(tuple(2, "FIELD_TOO_LONG"));
    }

    @Test
    void namesEverythingThatIsWrongWithARow() throws IOException {
        assertThat(read(HEADER + OWNER + "X9X9X,...,Smith,0161 496 0000,boss\n").problems())
                .extracting(RowProblem::column, RowProblem::code)
                .containsExactly(
                        tuple(1, "UNKNOWN_ODS_CODE"),
                        tuple(2, "NAME_WITHOUT_LETTERS"),
                        tuple(4, "LANDLINE"),
                        tuple(5, "UNKNOWN_ROLE"));
    }

    @Rule("REG-3")
    @Test
    void namesTheLineThatHasTheNumberAlready() throws IOException {
        PeopleOfFile people = read(HEADER + OWNER + "D1E2F,Jane,Doe,+44 (0)7911 123456,owner\n" + MEMBER);
        assertThat(people.problems())
                .extracting(RowProblem::line, RowProblem::code, RowProblem::detail)
                .containsExactly(
                        tuple(
                                3,
                                "NUMBER_TWICE",
                                "This number stands in line 2 already; everyone needs a number of their own."),
                        tuple(
                                3,
                                "HOME_WITHOUT_OWNER",
                                "The home D1E2F is left out: no row without fault names an owner for it."));
        assertThat(people.homes()).containsOnlyKeys(ELMS);
    }

    @Rule("SMB-2")
    @Test
    void leavesOutAHomeWithoutAnOwner() throws IOException {
        PeopleOfFile people = read(HEADER + MEMBER + "D1E2F,Jane,Doe,07911 123458,owner\n"
                + OWNER.replace("07911 123456", "0161 496 0000"));
        assertThat(people.homes()).containsOnlyKeys(OAKS);
        assertThat(people.problems())
                .extracting(RowProblem::line, RowProblem::columnName, RowProblem::code)
                .containsExactly(tuple(2, "role", "HOME_WITHOUT_OWNER"), tuple(4, "mobile", "LANDLINE"));
    }

    @Test
    void keepsPeopleOutOfLogs() throws IOException {
        assertThat(read(HEADER + OWNER)).asString().doesNotContain("Brien").doesNotContain("7911");
    }

    private static Person person(int line, String given, String family, String mobile, ApplicantRole role) {
        return new Person(line, new PersonName(given, family), new MobileNumber(mobile), role);
    }
}
