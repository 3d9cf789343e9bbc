package dev.tenure.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import dev.tenure.endtoend.Callers;
import dev.tenure.endtoend.Served;
import dev.tenure.kernel.actor.Role;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser. Everything that their pages ask of other hosts is remembered. */
final class Visitor implements AutoCloseable {
    private final String address = Served.address();
    private final BrowserContext context;
    private final Page page;
    private final List<String> elsewhere = new ArrayList<>();

    Visitor(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.onRequest(request -> {
            if (!request.url().startsWith(address + "/") && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens a page of Tenure. */
    Response open(String path) {
        Response response = page.navigate(address + path);
        assertThat(response).as(path).isNotNull();
        return response;
    }

    /** Opens a page, by way of identity's sign-in page, as the operator of that role. */
    void signInAs(Role role) {
        open("/sign-in-with-identity/tenure");
        fill("username", Callers.operator(role));
        fill("password", Callers.SECRET);
        press("Sign in");
    }

    void fill(String field, String text) {
        page.fill("[id='" + field + "']", text);
    }

    /** Presses the button of that name. */
    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Follows the link of that text in the page's main part. */
    void follow(String text) {
        page.locator("main")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }

    String heading() {
        return page.locator("h1").innerText().strip();
    }

    /** What the page says in its main part. */
    String text() {
        return page.locator("main").innerText();
    }

    /** What the error summary says. */
    List<String> errors() {
        return page.locator(".nhsuk-error-summary__list li").allInnerTexts();
    }

    List<String> elsewhere() {
        return elsewhere;
    }

    @Override
    public void close() {
        context.close();
    }
}
