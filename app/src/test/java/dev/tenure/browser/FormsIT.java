package dev.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.tenure.endtoend.Served;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.Rule;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What forms and pages promise besides their content: who sees what, twice is once, nobody overwrites anybody. */
class FormsIT {
    private static final Pattern NUMBER = Pattern.compile("id=\"application-number\">([^<]+)<");

    @Rule("ORG-1")
    @Test
    void sendingAFormTwiceDoesNothingTwice() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            visitor.open("/apply");
            FormData form = FormData.create()
                    .set("_csrf", hidden(visitor, "_csrf"))
                    .set("key", hidden(visitor, "key"))
                    .set("providerName", "Twice House")
                    .set("odsCode", "BW003")
                    .set("town", "Newcastle")
                    .set("contact-name", "Pat Jones")
                    .set("contact-email", "office@twice.example")
                    .set("people-0-givenName", "Una")
                    .set("people-0-familyName", "Once")
                    .set("people-0-mobile", Served.newNumber());

            assertThat(number(visitor, form)).isEqualTo(number(visitor, form));
        }
    }

    @Rule("REN-1")
    @Test
    void whatSomebodyElseChangedMeanwhileIsShownAndNotOverwritten() {
        String person = Served.personOfNewHome("BW004", "Meanwhile House");
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            visitor.signInAs(Role.NAS);
            visitor.open("/people/" + person + "/name");
            Served.rename(person, "Augusta", "King");
            visitor.fill("familyName", "Lovelace");
            visitor.press("Change the name");

            assertThat(visitor.errors())
                    .singleElement()
                    .asString()
                    .contains("Somebody changed this person meanwhile. The name is now Augusta King");
            assertThat(visitor.page().inputValue("#familyName")).isEqualTo("Lovelace");

            visitor.press("Change the name");

            assertThat(visitor.heading()).startsWith("LOVELACE, Ada");
        }
    }

    @Rule("AUD-1")
    @Test
    void anAuditorLooksAndIsOfferedNothingToChange() {
        String person = Served.personOfNewHome("BW005", "Auditors House");
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            visitor.signInAs(Role.AUDITOR);
            visitor.open("/people/" + person);

            assertThat(visitor.heading()).startsWith("BYRON, Ada");
            assertThat(visitor.text()).contains("History").doesNotContain("Change the name");
        }
    }

    @Rule({"LEA-5", "AUD-2"})
    @Test
    void ofSomebodyErasedThereIsAHistoryWithoutWhatWasRecorded() {
        String person = Served.personOfNewHome("BW006", "Leavers House");
        Served.erase(person);
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            visitor.signInAs(Role.AUDITOR);
            visitor.open("/people/" + person);

            assertThat(visitor.heading()).isEqualTo("Not in the directory");
            assertThat(visitor.text())
                    .contains("The account of (erased) was registered with the address (erased)")
                    .doesNotContainIgnoringCase("Byron");
        }
    }

    @Test
    void aPageThatTheRoleDoesNotOpenSaysSoInPlainWords() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            visitor.signInAs(Role.HELPDESK);
            Response answer = visitor.open("/applications");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(visitor.heading()).isEqualTo("You cannot open this page");
            assertThat(visitor.page().locator("header nav[aria-label=Menu]").innerText())
                    .contains("Directory", "System")
                    .doesNotContain("Applications", "Outbox");
        }
    }

    @Test
    void aPageOfSomebodySignedInIsKeptNowhereAndLoadsNothingFromElsewhere() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = chromium.withoutScripts()) {
            visitor.signInAs(Role.REPORTING);
            Response answer = visitor.open("/system");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("cache-control")).contains("no-store");
            assertThat(answer.headers().get("referrer-policy")).isEqualTo("same-origin");
            assertThat(answer.headers().get("content-security-policy"))
                    .startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'")
                    .endsWith("frame-ancestors 'none'; base-uri 'none'");
        }
    }

    private static String hidden(Visitor visitor, String name) {
        Page page = visitor.page();
        return page.locator("main input[name=" + name + "]").first().inputValue();
    }

    private static String number(Visitor visitor, FormData form) {
        APIResponse answer = visitor.context()
                .request()
                .post(Served.address() + "/apply", RequestOptions.create().setForm(form));
        Matcher number = NUMBER.matcher(answer.text());
        assertThat(number.find()).as(answer.text()).isTrue();
        return number.group(1);
    }
}
