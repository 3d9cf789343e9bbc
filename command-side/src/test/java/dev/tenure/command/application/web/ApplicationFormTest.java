package dev.tenure.command.application.web;

import static dev.tenure.command.application.web.Forms.MEMBER;
import static dev.tenure.command.application.web.Forms.OWNER;
import static dev.tenure.command.application.web.Forms.form;
import static dev.tenure.command.application.web.Forms.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.command.application.ApplicationReceipt;
import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.sample.WebGate;
import dev.tenure.testing.Rule;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationFormTest {
    private final WebGate gate = new WebGate()
            .handle(
                    SubmitApplication.class,
                    command -> new ApplicationReceipt(command.applicationId(), "submitted", List.of()));
    private final ServedApplications applications = new ServedApplications(gate);

    @Test
    @Rule("ORG-1")
    void becomesACommandInStoredForm() {
        assertThat(applications.submit(Forms.good()).status()).isEqualTo(201);

        SubmitApplication command = submitted();
        assertThat(command.odsCode()).hasToString("V12345");
        assertThat(command.providerName()).isEqualTo("Bumbleton Care Home");
        assertThat(command.people())
                .extracting(person -> person.row() + " " + person.role() + " " + person.mobile())
                .containsExactly("1 OWNER +447700900001", "2 MEMBER +447700900002");
        assertThat(command.people()).extracting(Person::accountId).doesNotHaveDuplicates();
    }

    @Test
    @Rule("ORG-1")
    void namesEveryMissingFieldAtOnce() {
        assertRefused(
                "{}",
                "/odsCode REQUIRED",
                "/providerName REQUIRED",
                "/town REQUIRED",
                "/contact/name REQUIRED",
                "/contact/email REQUIRED",
                "/people REQUIRED");
    }

    @Test
    @Rule({"ORG-1", "ORG-3", "REG-2", "REG-4"})
    void namesEveryFieldThatIsWrongAtOnce() {
        assertRefused(
                form(
                        "V!",
                        "x".repeat(101),
                        "x".repeat(51),
                        "no address",
                        List.of(person("John", "--", "0191 498 0000", "boss"), "null")),
                "/odsCode ODS_CODE_NOT_VALID",
                "/providerName TOO_LONG",
                "/town TOO_LONG",
                "/contact/email EMAIL_NOT_VALID",
                "/people/0/familyName NAME_WITHOUT_LETTERS",
                "/people/0/mobile LANDLINE",
                "/people/0/role ROLE_NOT_VALID",
                "/people/1 REQUIRED",
                "/people ONE_OWNER");
    }

    @ParameterizedTest
    @CsvSource({
        "07600 000000, PAGER",
        "070 1234 5678, PERSONAL_NUMBER",
        "0800 123 4567, FREEPHONE",
        "07700 90000, TOO_SHORT",
        "any time, NOT_A_NUMBER"
    })
    @Rule("REG-2")
    void takesNothingButAMobileNumber(String number, String code) {
        assertRefused(Forms.withPeople(OWNER, person("Ann", "Lee", number, "member")), "/people/1/mobile " + code);
    }

    @Test
    @Rule("REG-3")
    void refusesOneNumberForTwoPeopleHoweverItIsWritten() {
        assertRefused(
                Forms.withPeople(OWNER, person("Ann", "Lee", "+44 (0)7700 900001", "member")),
                "/people/1/mobile MOBILE_USED_TWICE");
    }

    @Test
    @Rule("ORG-2")
    void wantsExactlyOneOwner() {
        assertRefused(Forms.withPeople(MEMBER), "/people ONE_OWNER");
        assertRefused(Forms.withPeople(OWNER, person("Ann", "Lee", "07700 900002", "Owner")), "/people ONE_OWNER");
    }

    @Test
    @Rule("ORG-1")
    void takesAHundredPeopleAtMost() {
        assertRefused(Forms.withPeople(Collections.nCopies(101, OWNER).toArray(new String[0])), "/people TOO_MANY");
    }

    @Test
    @Rule("SMB-1")
    void needsTownAndNameThatAMailboxAddressCanBeMadeOf() {
        assertRefused(
                form("V12345", "Bumbleton", "123", "mary@bumbleton.example", List.of(OWNER)),
                "/town TOWN_WITHOUT_LETTERS");
        assertRefused(
                form("V12345", "---", "Newcastle", "mary@bumbleton.example", List.of(OWNER)),
                "/providerName PROVIDER_WITHOUT_LETTERS");
    }

    @Test
    @Rule("ORG-1")
    void takesNoControlCharacters() {
        assertRefused(
                form("V12345", "Bumble\\u0000ton", "Newcastle", "mary@bumbleton.example", List.of(OWNER)),
                "/providerName NOT_TEXT");
    }

    @Test
    @Rule("ORG-3")
    void takesNameAndTownFromTheReferenceDataWhereTheyAreLeftOut() {
        applications.submit(form("known1", "", " ", "mary@bumbleton.example", List.of(OWNER)));

        assertThat(submitted().providerName()).isEqualTo("Offered Home");
        assertThat(submitted().town()).isEqualTo("Leeds");
    }

    @Test
    @Rule("ORG-3")
    void keepsTheProvidersOwnWordsWhereTheyAreGiven() {
        applications.submit(form("known1", "Our Home", "York", "mary@bumbleton.example", List.of(OWNER)));

        assertThat(submitted().providerName()).isEqualTo("Our Home");
        assertThat(submitted().town()).isEqualTo("York");
    }

    private SubmitApplication submitted() {
        return (SubmitApplication) gate.handled().get(0).getPayload();
    }

    private void assertRefused(String body, String... errors) {
        applications.submit(body).assertProblem(400, "REQUEST_NOT_VALID", errors);
        assertThat(gate.handled()).isEmpty();
    }
}
