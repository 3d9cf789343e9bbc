package dev.tenure.browser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import dev.tenure.endtoend.Served;
import dev.tenure.kernel.actor.Role;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The whole way of a care home through the pages, with its wrong turnings: from the application to people from a file. */
final class Walk {
    private static final Pattern PASSWORD = Pattern.compile("password is (\\S+)[.] ");
    private static final String PASSWORD_OF_HER_OWN = "Long&Winding4Road";

    private final Visitor visitor;
    private final Looking look;
    private final String odsCode;
    private final String home;
    private String application = "";
    private String person = "";
    private String provider = "";
    private String logInName = "";
    private String temporaryPassword = "";

    Walk(Visitor visitor, Looking look, String odsCode, String home) {
        this.visitor = visitor;
        this.look = look;
        this.odsCode = odsCode;
        this.home = home;
    }

    void all() {
        apply();
        approve();
        find();
        takeThePassword();
        rename();
        signInForTheFirstTime();
        upload();
        lookRound();
        goWrong();
        signOut();
    }

    private void apply() {
        visitor.open("/");
        look("welcome");
        visitor.follow("Apply for your care home");
        look("apply");
        visitor.press("Send the application");
        assertThat(visitor.errors()).contains("Name of the care home: Fill this in.");
        look("apply-refused");
        visitor.press("Add another person");
        visitor.press("Add another person");
        visitor.press("Leave out person 3");
        visitor.fill("providerName", home);
        visitor.fill("odsCode", odsCode);
        visitor.fill("town", "Newcastle");
        visitor.fill("contact-name", "Pat Jones");
        visitor.fill("contact-email", "office@walk.example");
        person(0, "John", "Walker");
        person(1, "Zelda", "Brewster");
        look("apply-filled-in");
        visitor.press("Send the application");
        assertThat(visitor.heading()).isEqualTo("Application sent");
        look("apply-sent");
        application = visitor.page().locator("#application-number").innerText().strip();
    }

    private void person(int row, String given, String family) {
        visitor.fill("people-" + row + "-givenName", given);
        visitor.fill("people-" + row + "-familyName", family);
        visitor.fill("people-" + row + "-mobile", Served.newNumber());
    }

    private void approve() {
        visitor.open("/applications/" + application);
        assertThat(visitor.heading()).isEqualTo("Sign in");
        look("sign-in");
        visitor.fill("username", "nobody");
        visitor.fill("password", "wrong");
        visitor.press("Sign in");
        look("sign-in-refused");
        visitor.signInAs(Role.NAS);
        visitor.open("/applications/" + application);
        assertThat(visitor.heading()).contains(home);
        look("application");
        visitor.press("Reject");
        assertThat(visitor.errors()).containsExactly("Say why; the applicant is told.");
        look("application-refused");
        visitor.fill("reason", "checked by telephone");
        visitor.press("Approve");
        assertThat(visitor.text()).contains("The application is approved.");
        look("application-approved");
        await("onboarding").atMost(60, SECONDS).until(() -> {
            visitor.open("/applications/" + application);
            return visitor.text().contains("Complete");
        });
        look("application-complete");
    }

    private void find() {
        visitor.open("/");
        look("home");
        visitor.fill("q", odsCode);
        visitor.press("Search");
        look("directory");
        visitor.follow("BREWSTER, Zelda");
        assertThat(visitor.heading()).startsWith("BREWSTER, Zelda");
        assertThat(visitor.text())
                .contains("What will happen", "The account is deactivated.", "Who read this history last");
        look("person");
        person = path();
        visitor.follow(home);
        look("provider");
        provider = path();
        visitor.follow("care.newcastle");
        look("mailbox");
    }

    private void takeThePassword() {
        visitor.open(person);
        visitor.follow("Messages about this person");
        look("outbox");
        visitor.follow("Show once");
        look("outbox-before-showing");
        visitor.fill("reason", "demonstration");
        visitor.press("Show it now");
        look("outbox-message");
        Matcher password = PASSWORD.matcher(visitor.text());
        assertThat(password.find()).as(visitor.text()).isTrue();
        temporaryPassword = password.group(1);
        visitor.open("/outbox");
        look("outbox-all");
    }

    private void rename() {
        visitor.open(person + "/name");
        look("rename");
        visitor.fill("familyName", "");
        visitor.press("Change the name");
        assertThat(visitor.errors()).containsExactly("Family name: Fill this in.");
        look("rename-refused");
        visitor.fill("familyName", "Greenaway");
        visitor.fill("reason", "marriage");
        visitor.press("Change the name");
        assertThat(visitor.heading()).startsWith("GREENAWAY, Zelda");
        assertThat(visitor.text())
                .contains("The name is changed.", "Zelda Brewster is now called Zelda Greenaway", "Reason: marriage");
        look("person-renamed");
        logInName = visitor.page()
                .locator("dt:text-is('Address') + dd >> nth=0")
                .innerText()
                .strip();
        visitor.open(person + "/temporary-password");
        look("temporary-password");
    }

    private void signInForTheFirstTime() {
        visitor.open("/first-sign-in");
        look("first-sign-in");
        proof(logInName, "wrong");
        assertThat(visitor.errors()).hasSize(1);
        look("first-sign-in-refused");
        proof(logInName, temporaryPassword);
        look("policy");
        visitor.press("Continue");
        look("policy-refused");
        visitor.page().check("#accepted");
        visitor.press("Continue");
        look("questions");
        question(0, "first-pet", "Rex");
        question(1, "first-school", "Rex");
        question(2, "first-job", "Leeds");
        visitor.press("Continue");
        look("questions-refused");
        question(1, "first-school", "Hill");
        visitor.press("Continue");
        look("password");
        visitor.fill("newPassword", "zoe");
        visitor.press("Set the password");
        assertThat(visitor.errors()).hasSizeGreaterThan(1);
        look("password-refused");
        visitor.fill("newPassword", PASSWORD_OF_HER_OWN);
        visitor.press("Set the password");
        assertThat(visitor.heading()).isEqualTo("Your account is ready");
        look("first-sign-in-done");
    }

    private void proof(String name, String password) {
        visitor.fill("loginName", name);
        visitor.fill("temporaryPassword", password);
        visitor.press("Continue");
    }

    private void question(int row, String question, String answer) {
        visitor.page().selectOption("#questions-" + row + "-questionId", question);
        visitor.fill("questions-" + row + "-answer", answer);
    }

    private void upload() {
        visitor.open(provider + "/uploads");
        look("upload-form");
        visitor.press("Send and check it");
        look("upload-form-refused");
        String file = "given_name,family_name,mobile\nIda,Rowe," + Served.newNumber() + "\nNo,Number,12\n";
        visitor.page()
                .setInputFiles(
                        "#file", new FilePayload("staff.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        visitor.press("Send and check it");
        again("Register the 1 good row");
        assertThat(visitor.text()).contains("What is wrong");
        look("upload-checked");
        visitor.press("Register the 1 good row");
        look("upload-started");
        again("Finished");
        look("upload-finished");
        visitor.open("/uploads");
        look("uploads");
    }

    /** Looks at the page again until it says that. */
    private void again(String words) {
        await(words).atMost(60, SECONDS).until(() -> {
            visitor.page().reload();
            return visitor.text().contains(words);
        });
    }

    private void lookRound() {
        visitor.open("/applications");
        look("applications");
        visitor.open("/system");
        look("system");
        visitor.open("/deadlines?kind=deactivation");
        assertThat(visitor.text()).contains("The account is deactivated.", "The person signs in", "policy 2018");
        look("deadlines");
        visitor.open("/deadlines?from=soon");
        assertThat(visitor.errors()).hasSize(1);
        look("deadlines-refused");
    }

    private void goWrong() {
        visitor.open("/directory?q=ab");
        look("directory-refused");
        visitor.open("/directory?q=zelda.brewster@nhs.net");
        look("directory-redirect");
        visitor.open("/nowhere");
        look("no-such-page");
        visitor.open("/people/00000000-0000-0000-0000-000000000000");
        look("nobody");
    }

    private void signOut() {
        visitor.open("/");
        visitor.press("Sign out");
        assertThat(visitor.heading()).isEqualTo("Mail accounts for care homes");
        visitor.open("/system");
        assertThat(visitor.heading()).isEqualTo("Sign in");
    }

    private void look(String name) {
        look.at(visitor, name);
    }

    private String path() {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
