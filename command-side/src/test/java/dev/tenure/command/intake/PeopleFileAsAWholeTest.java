package dev.tenure.command.intake;

import static dev.tenure.command.intake.PeopleFiles.ELMS;
import static dev.tenure.command.intake.PeopleFiles.HEADER;
import static dev.tenure.command.intake.PeopleFiles.MEMBER;
import static dev.tenure.command.intake.PeopleFiles.OWNER;
import static dev.tenure.command.intake.PeopleFiles.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenure.command.csv.RowProblem;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.testing.Rule;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"ORG-1", "REG-10"})
class PeopleFileAsAWholeTest {
    @Test
    void namesMissingUnknownAndDoubledColumns() throws IOException {
        PeopleOfFile people = read("ods_code,given_name,ROLE,role,shoe_size,\nA1B2C,John,owner,owner,9,\n");
        assertThat(people.homes()).isEmpty();
        assertThat(people.problems())
                .extracting(RowProblem::line, RowProblem::column, RowProblem::columnName, RowProblem::code)
                .containsExactly(
                        tuple(1, 4, "role", "COLUMN_TWICE"),
                        tuple(1, 5, "shoe_size", "COLUMN_UNKNOWN"),
                        tuple(1, 6, "", "COLUMN_UNKNOWN"),
                        tuple(1, 0, "family_name", "COLUMN_MISSING"),
                        tuple(1, 0, "mobile", "COLUMN_MISSING"));
    }

    @Test
    void refusesAnEmptyOrTooLargeFile() throws IOException {
        assertThat(read("\ufeff\n\n").problems()).extracting(RowProblem::code).containsExactly("FILE_EMPTY");
        assertThat(read("\"ods_code\n").problems()).extracting(RowProblem::code).containsExactly("BROKEN_QUOTES");
        String tooLarge = HEADER + OWNER + MEMBER.repeat(2000);
        assertThat(read(tooLarge).problems()).extracting(RowProblem::code).containsExactly("FILE_TOO_LARGE");
        assertThat(read(tooLarge).homes()).isEmpty();
        String justFits = HEADER + OWNER + "\n".repeat(50_000 - HEADER.length() - OWNER.length());
        assertThat(read(justFits).problems()).isEmpty();
        assertThat(read(justFits + "\n").problems())
                .extracting(RowProblem::code)
                .containsExactly("FILE_TOO_LARGE");
    }

    @Property(tries = 300)
    void anyRowIsAPersonOrNamed(
            @ForAll @StringLength(max = 30) String given, @ForAll @StringLength(max = 30) String mobile)
            throws IOException {
        assertThat(read(HEADER + OWNER + "A1B2C," + given + ",Smith," + mobile + ",member")
                        .homes())
                .containsKey(ELMS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role,mobile,family_name,given_name,ods_code\nowner,07911123456,Smith,John,A1B2C",
                "\ufeffODS_Code , Given_Name,FAMILY_NAME,mobile,role\r\nA1B2C, John ,Smith,07911123456,Owner\r\n",
                "\n\"ods_code\",\"given_name\",\"family_name\",\"mobile\",\"role\"\n\nA1B2C,John,\"Smith\",07911123456,owner"
            })
    void takesColumnsInAnyOrderAndEveryUsualKindOfLine(String file) throws IOException {
        PeopleOfFile people = read(file);
        assertThat(people.problems()).isEmpty();
        assertThat(people.homes().get(ELMS)).extracting(Person::name).containsExactly(new PersonName("John", "Smith"));
    }
}
