package dev.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.endtoend.Served;
import dev.tenure.kernel.actor.Role;
import java.util.Locale;

/** What NAS does with the people and the shared mailbox of a care home, with its wrong turnings. */
final class OperatorsWalk {
    private final Visitor visitor;
    private final Looking look;
    private final String owner;
    private final String guest;
    private final String otherCode;
    private final String otherHome;
    private String mailbox = "";
    private String member = "";

    OperatorsWalk(Visitor visitor, Looking look, String odsCode, String home) {
        this.visitor = visitor;
        this.look = look;
        otherCode = odsCode + "B";
        otherHome = home + " Annexe";
        owner = Served.personOfNewHome(odsCode, home);
        guest = Served.personOfNewHome(otherCode, otherHome);
    }

    void all() {
        visitor.signInAs(Role.NAS);
        find();
        prove();
        rights();
        inviteAGuest();
        leave();
        move();
        close();
    }

    private void find() {
        visitor.open("/people/" + owner);
        visitor.follow("care.newcastle");
        mailbox = path();
        visitor.follow("MARLOWE, Kit");
        member = path();
    }

    private void prove() {
        String number = value("Mobile number");
        visitor.follow("Prove who a caller is");
        look("proof");
        visitor.fill("digits", "07700 900");
        visitor.press("Compare");
        assertThat(visitor.errors()).containsExactly("Case number: Fill this in.");
        visitor.fill("digits", "07700 900");
        visitor.fill("caseNumber", "INC-5");
        visitor.press("Compare");
        assertThat(visitor.errors()).singleElement().asString().contains("No match");
        look("proof-refused");
        visitor.fill("digits", number);
        visitor.press("Compare");
        assertThat(visitor.text()).contains("The number matches. A temporary password is on its way to it.", "INC-5");
    }

    private void rights() {
        visitor.open(mailbox);
        look("mailbox-of-nas");
        changeRightOf("MARLOWE, Kit");
        look("mailbox-right");
        visitor.press("Change it");
        assertThat(visitor.errors()).containsExactly("Choose what they may do from now on.");
        look("mailbox-right-refused");
        visitor.page().check("#right");
        visitor.press("Change it");
        assertThat(visitor.text()).contains("It is changed.");
        assertThat(visitor.page().locator("td:text-is('Owner')").count()).isEqualTo(2);
        changeRightOf("MARLOWE, Kit");
        visitor.page().check("#right");
        visitor.press("Change it");
        assertThat(visitor.page().locator("td:text-is('Owner')").count()).isEqualTo(1);
        changeRightOf("BYRON, Ada");
        visitor.page().check("#right");
        visitor.press("Change it");
        assertThat(visitor.errors()).singleElement().asString().contains("Name a successor for care.newcastle");
        look("mailbox-right-last-owner");
    }

    private void changeRightOf(String name) {
        visitor.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(name))
                .locator("a:has-text('Change')")
                .click();
    }

    private void inviteAGuest() {
        visitor.open("/people/" + guest);
        String address = value("Address");
        visitor.open(mailbox);
        visitor.follow("Give somebody the use of it");
        look("mailbox-member");
        visitor.fill("address", "nobody.at.all@nhs.net");
        visitor.press("Give them the use of it");
        assertThat(visitor.errors())
                .containsExactly("Address of the person: Nobody in the directory has this address.");
        look("mailbox-member-refused");
        visitor.fill("address", address);
        visitor.press("Give them the use of it");
        assertThat(visitor.text()).contains("may use it now.", address, "Guest member");
    }

    private void leave() {
        visitor.open("/people/" + owner);
        visitor.follow("Mark as a leaver");
        look("leaver");
        visitor.press("Mark as a leaver");
        assertThat(visitor.errors()).singleElement().asString().contains("Name a successor for care.newcastle");
        look("leaver-refused");
        visitor.page().selectOption("select", "nas");
        visitor.fill("reason", "new job");
        visitor.press("Mark as a leaver");
        assertThat(visitor.text())
                .contains("Marked as a leaver.", "Reason: new job", "Take the leaver mark back")
                .doesNotContain("Mark as a leaver");
        look("person-leaving");
        visitor.open(mailbox);
        assertThat(visitor.text()).contains("Owner needed");
        look("mailbox-without-owner");
        visitor.open("/");
        visitor.follow("an owner");
        assertThat(visitor.heading()).isEqualTo("Owner needed");
        assertThat(visitor.text()).contains("care.newcastle");
        look("mailboxes-without-owner");
        visitor.open("/people/" + owner);
        visitor.follow("Take the leaver mark back");
        look("leaver-withdrawal");
        visitor.press("Take the mark back");
        assertThat(visitor.text()).contains("The mark is taken back");
        assertThat(visitor.text()).contains("Mark as a leaver").doesNotContain("Take the leaver mark back");
        visitor.open("/people/" + owner + "/leaver-withdrawal");
        visitor.press("Take the mark back");
        assertThat(visitor.errors()).containsExactly("The account is not marked a leaver.");
    }

    private void move() {
        visitor.open(member);
        visitor.follow("Move to another provider");
        look("move");
        visitor.fill("odsCode", "NOWHERE9");
        visitor.press("Move");
        assertThat(visitor.errors()).containsExactly("ODS code: There is no provider of that code here.");
        look("move-refused");
        visitor.fill("odsCode", otherCode.toLowerCase(Locale.ROOT));
        visitor.press("Move");
        assertThat(visitor.text()).contains("Moved to " + otherHome + ".");
        assertThat(visitor.heading()).contains(otherHome.toUpperCase(Locale.ROOT));
    }

    private void close() {
        visitor.open(mailbox);
        visitor.follow("Close it");
        look("mailbox-closing");
        visitor.press("Close it for good");
        assertThat(visitor.text()).contains("The shared mailbox is closed.").doesNotContain("care.newcastle");
        visitor.open(mailbox);
        assertThat(visitor.heading()).isEqualTo("Closed mailbox");
        look("mailbox-closed");
    }

    /** What the summary list says under that name. */
    private String value(String name) {
        return visitor.page()
                .locator("dt:text-is('" + name + "') + dd >> nth=0")
                .innerText()
                .strip();
    }

    private void look(String name) {
        look.at(visitor, name);
    }

    private String path() {
        return visitor.page().url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
